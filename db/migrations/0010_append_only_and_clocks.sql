INSERT INTO reminder_clock (certification_id, person_id, next_at, handled_on) SELECT id, person_id, 0, '' FROM certification;
--> statement-breakpoint
CREATE TRIGGER reminder_clock_of_certification AFTER INSERT ON certification BEGIN
  INSERT INTO reminder_clock (certification_id, person_id, next_at, handled_on) VALUES (NEW.id, NEW.person_id, 0, ''); END;
--> statement-breakpoint
CREATE TRIGGER reminder_clock_after_period AFTER INSERT ON period BEGIN
  UPDATE reminder_clock SET next_at = 0, stamp = stamp + 1 WHERE certification_id = NEW.certification_id; END;
--> statement-breakpoint
CREATE TRIGGER reminder_clock_after_period_change AFTER UPDATE OF starts_on, ends_on ON period BEGIN
  UPDATE reminder_clock SET next_at = 0, stamp = stamp + 1 WHERE certification_id = NEW.certification_id; END;
--> statement-breakpoint
CREATE TRIGGER reminder_clock_after_rules AFTER UPDATE OF rules_stamp ON program WHEN NEW.rules_stamp <> OLD.rules_stamp BEGIN
  UPDATE reminder_clock SET next_at = 0, stamp = stamp + 1 WHERE certification_id IN (SELECT id FROM certification WHERE program_id = NEW.id); END;
--> statement-breakpoint
-- What a supervisor answered is only added to: a correction or a taking back is a row of its own.
CREATE TRIGGER work_signature_no_update BEFORE UPDATE ON work_signature BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER work_signature_no_delete BEFORE DELETE ON work_signature BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER work_signature_no_replace BEFORE INSERT ON work_signature WHEN EXISTS (SELECT 1 FROM work_signature WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;
--> statement-breakpoint
-- What an attendance said before a correction stays, whoever asks.
CREATE TRIGGER attendance_change_no_update BEFORE UPDATE ON attendance_change BEGIN SELECT RAISE(ABORT, 'changes of an attendance are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_change_no_delete BEFORE DELETE ON attendance_change BEGIN SELECT RAISE(ABORT, 'changes of an attendance are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_change_no_replace BEFORE INSERT ON attendance_change WHEN EXISTS (SELECT 1 FROM attendance_change WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'changes of an attendance are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_no_delete BEFORE DELETE ON attendance BEGIN SELECT RAISE(ABORT, 'an attendance is withdrawn, never deleted'); END;
--> statement-breakpoint
INSERT INTO standing_clock (certification_id, looked_on, next_at) SELECT id, '', 0 FROM certification;
--> statement-breakpoint
CREATE TRIGGER standing_clock_of_certification AFTER INSERT ON certification BEGIN
  INSERT INTO standing_clock (certification_id, looked_on, next_at) VALUES (NEW.id, '', 0); END;
--> statement-breakpoint
CREATE TRIGGER standing_clock_after_period AFTER INSERT ON period BEGIN
  UPDATE standing_clock SET next_at = 0, stamp = stamp + 1 WHERE certification_id = NEW.certification_id; END;
--> statement-breakpoint
CREATE TRIGGER standing_clock_after_period_change AFTER UPDATE OF starts_on, ends_on ON period BEGIN
  UPDATE standing_clock SET next_at = 0, stamp = stamp + 1 WHERE certification_id = NEW.certification_id; END;
--> statement-breakpoint
CREATE TRIGGER standing_clock_after_status AFTER INSERT ON status_event BEGIN
  UPDATE standing_clock SET next_at = 0, stamp = stamp + 1 WHERE certification_id = NEW.certification_id; END;
--> statement-breakpoint
CREATE TRIGGER standing_clock_after_exception AFTER INSERT ON exception BEGIN
  UPDATE standing_clock SET next_at = 0, stamp = stamp + 1 WHERE certification_id = NEW.certification_id; END;
--> statement-breakpoint
CREATE TRIGGER standing_clock_after_exception_end AFTER UPDATE OF withdrawn_at ON exception BEGIN
  UPDATE standing_clock SET next_at = 0, stamp = stamp + 1 WHERE certification_id = NEW.certification_id; END;
--> statement-breakpoint
CREATE TRIGGER standing_clock_after_application AFTER UPDATE OF sent_on, state ON application BEGIN
  UPDATE standing_clock SET next_at = 0, stamp = stamp + 1 WHERE certification_id = NEW.certification_id; END;
--> statement-breakpoint
CREATE TRIGGER standing_clock_after_rules AFTER UPDATE OF rules_stamp ON program WHEN NEW.rules_stamp <> OLD.rules_stamp BEGIN
  UPDATE standing_clock SET next_at = 0, stamp = stamp + 1 WHERE certification_id IN (SELECT id FROM certification WHERE program_id = NEW.id); END;
--> statement-breakpoint
-- What was found on a day stays found, whatever is found later.
CREATE TRIGGER standing_change_no_update BEFORE UPDATE ON standing_change BEGIN SELECT RAISE(ABORT, 'changes of a standing are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER standing_change_no_delete BEFORE DELETE ON standing_change BEGIN SELECT RAISE(ABORT, 'changes of a standing are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER standing_change_no_replace BEFORE INSERT ON standing_change WHEN EXISTS (SELECT 1 FROM standing_change WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'changes of a standing are append-only'); END;
--> statement-breakpoint
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
--> statement-breakpoint
-- Proposals and appeals are only added to. An answer is written once, and nothing else of them ever changes.
CREATE TRIGGER conduct_proposal_no_delete BEFORE DELETE ON conduct_proposal BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER conduct_proposal_no_replace BEFORE INSERT ON conduct_proposal WHEN EXISTS (SELECT 1 FROM conduct_proposal WHERE id = NEW.id OR (certification_id = NEW.certification_id AND state = 'waiting')) BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER conduct_proposal_no_rewrite BEFORE UPDATE OF id, body_id, certification_id, kind, reason_code, starts, effective_on, letter, note, proposed_at, proposed_by, proposer_name ON conduct_proposal BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER conduct_proposal_answered_once BEFORE UPDATE ON conduct_proposal WHEN OLD.state <> 'waiting' BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
--> statement-breakpoint
-- R34: whatever the service does, nobody agrees to what they proposed.
CREATE TRIGGER conduct_proposal_two_people BEFORE UPDATE ON conduct_proposal WHEN NEW.state = 'agreed' AND (NEW.answered_by IS NULL OR NEW.answered_by = OLD.proposed_by) BEGIN SELECT RAISE(ABORT, 'a second person agrees'); END;
--> statement-breakpoint
CREATE TRIGGER conduct_appeal_no_delete BEFORE DELETE ON conduct_appeal BEGIN SELECT RAISE(ABORT, 'appeals are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER conduct_appeal_no_replace BEFORE INSERT ON conduct_appeal WHEN EXISTS (SELECT 1 FROM conduct_appeal WHERE id = NEW.id OR (certification_id = NEW.certification_id AND outcome IS NULL)) BEGIN SELECT RAISE(ABORT, 'appeals are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER conduct_appeal_no_rewrite BEFORE UPDATE OF id, body_id, certification_id, received_on, letter, recorded_at, recorded_by, recorder_name ON conduct_appeal BEGIN SELECT RAISE(ABORT, 'appeals are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER conduct_appeal_closed_once BEFORE UPDATE ON conduct_appeal WHEN OLD.outcome IS NOT NULL BEGIN SELECT RAISE(ABORT, 'appeals are append-only'); END;
