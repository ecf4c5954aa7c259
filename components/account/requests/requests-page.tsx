import type { FormAction } from '#components/admin/form-state.ts';
import type { LimitView, RequestView } from '#lib/privacy/model.ts';
import { AskPart } from './ask-part.tsx';
import { Authorities } from './authorities.tsx';
import { type Choice, ChooseForm } from './choose-form.tsx';
import { Limits } from './limits.tsx';
import { RequestList } from './request-list.tsx';
import { WordsForm } from './words-form.tsx';

type Authority = { country: string; name: string; href: string };
type Props = {
  requests: readonly RequestView[];
  limits: readonly LimitView[];
  /** An id for each of the three forms. */
  ids: readonly [string, string, string];
  objections: readonly Choice[];
  restrictions: readonly Choice[];
  authority: Authority;
  authorities: readonly Authority[];
  actions: { object: FormAction; restrict: FormAction; lift: FormAction; complain: FormAction };
};

/** What somebody asked about their data, and what else they may ask: with an account and as a guest. */
export function Requests({ requests, limits, ids, objections, restrictions, authority, authorities, actions }: Props) {
  return (
    <>
      <RequestList requests={requests} />
      <Limits limits={limits} lift={actions.lift} />
      <AskPart
        id="object"
        title="Object"
        says="To what we do because it is of use to the shop, rather than because you agreed or a law asks for it. Most of it ends the moment that you press."
      >
        <ChooseForm
          id="object-form"
          newId={ids[0]}
          legend="What do you object to?"
          choices={objections}
          words={{ label: 'Your reasons', hint: 'Needed only where a person weighs them: for the checks for fraud.' }}
          press="Object"
          action={actions.object}
        />
      </AskPart>
      <AskPart
        id="restrict"
        title="Have it left unused"
        says="We keep your data and do nothing else with it: nothing is learned from it, nothing is sent to you but what your orders need, nobody outside is told, and our staff see that you asked for it. Orders under way are still brought to you, and payments are still checked for fraud. It holds at once, until you take it back."
      >
        <ChooseForm
          id="restrict-form"
          newId={ids[1]}
          legend="Why?"
          choices={restrictions}
          press="Leave it unused"
          action={actions.restrict}
        />
      </AskPart>
      <AskPart
        id="complain"
        title="Complain"
        says="To us: a person reads it and answers within a month, and usually within days."
      >
        <WordsForm
          id="complaint"
          newId={ids[2]}
          label="What is wrong?"
          hint="No card numbers, please: nobody here needs them."
          press="Send it"
          action={actions.complain}
        />
        <div className="mt-8">
          <Authorities home={authority} all={authorities} />
        </div>
      </AskPart>
    </>
  );
}
