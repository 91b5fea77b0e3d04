-- What an attendance said before a correction stays, whoever asks.
CREATE TRIGGER attendance_change_no_update BEFORE UPDATE ON attendance_change BEGIN SELECT RAISE(ABORT, 'changes of an attendance are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_change_no_delete BEFORE DELETE ON attendance_change BEGIN SELECT RAISE(ABORT, 'changes of an attendance are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_change_no_replace BEFORE INSERT ON attendance_change WHEN EXISTS (SELECT 1 FROM attendance_change WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'changes of an attendance are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_no_delete BEFORE DELETE ON attendance BEGIN SELECT RAISE(ABORT, 'an attendance is withdrawn, never deleted'); END;
