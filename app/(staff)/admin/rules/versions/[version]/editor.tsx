import { BandsForm } from '#components/admin/rules/bands-form.tsx';
import { RuleForm } from '#components/admin/rules/rule-form.tsx';
import { RuleState } from '#components/admin/rules/rule-state.tsx';
import { Section } from '#components/admin/rules/section.tsx';
import { STAGES } from '#components/admin/rules/words.ts';
import type { RulesetView } from '#lib/risk/model.ts';
import { setBands, setRule } from '../actions.ts';

/** Everything that a draft sets, each rule in a form of its own. */
export function Editor({ ruleset: { version, rules, bands } }: { ruleset: RulesetView }) {
  return (
    <>
      <Section id="bands" title="Sums of points">
        <BandsForm version={version} bands={bands} action={setBands} />
      </Section>
      <Section id="rules" title="Rules of this draft">
        <ul className="mt-4 border-edge border-t">
          {rules.map(rule => (
            <li key={rule.id} className="border-line border-b">
              <details>
                <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-4 gap-y-1 py-2">
                  <span className="font-semibold">{rule.title}</span>
                  <span className="text-muted text-small">{STAGES[rule.stage]}</span>
                  <RuleState rule={rule} />
                </summary>
                <RuleForm version={version} rule={rule} action={setRule} />
              </details>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
