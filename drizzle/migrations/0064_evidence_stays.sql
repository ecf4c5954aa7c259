-- What somebody answered to the questionnaire stays as they said it: who changes their mind answers again.
create trigger saq_answer_append_only before update or delete on saq_answer for each row execute function refuse_change();
--> statement-breakpoint
-- What an assessment found stays: a finished one can neither be changed nor taken away.
create trigger assessment_keep before delete on assessment for each row execute function refuse_change();
--> statement-breakpoint
create trigger assessment_finished before update on assessment for each row when (old.finished_at is not null) execute function refuse_change();
