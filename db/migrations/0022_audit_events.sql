-- The story of a case is only added to.
CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'the story of a case is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'the story of a case is append-only'); END;
--> statement-breakpoint
-- What was promised about a draw stays as it was promised, and what was drawn stays drawn.
CREATE TRIGGER audit_plan_promise BEFORE UPDATE OF sealed_seed, commitment, terms_hash, rates, phase, from_on, to_on, skip_recent, cycle, program_id, made_at ON audit_plan BEGIN SELECT RAISE(ABORT, 'what was promised about a draw never changes'); END;
--> statement-breakpoint
CREATE TRIGGER audit_plan_drawn BEFORE UPDATE ON audit_plan WHEN OLD.state IN ('drawn', 'withdrawn') BEGIN SELECT RAISE(ABORT, 'a draw is made once'); END;
--> statement-breakpoint
CREATE TRIGGER audit_plan_no_delete BEFORE DELETE ON audit_plan BEGIN SELECT RAISE(ABORT, 'a draw stays to be seen'); END;
