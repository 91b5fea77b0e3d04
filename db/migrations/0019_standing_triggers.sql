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
