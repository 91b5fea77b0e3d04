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
