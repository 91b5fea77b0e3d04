-- What a supervisor answered is only added to: a correction or a taking back is a row of its own.
CREATE TRIGGER work_signature_no_update BEFORE UPDATE ON work_signature BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER work_signature_no_delete BEFORE DELETE ON work_signature BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER work_signature_no_replace BEFORE INSERT ON work_signature WHEN EXISTS (SELECT 1 FROM work_signature WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;
