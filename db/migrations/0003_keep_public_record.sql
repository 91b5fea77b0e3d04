-- What a public answer is made of, as it is now. The shape of `record` is read by worker/certifications/public-file.ts.
CREATE VIEW public_record_now AS
SELECT c.id AS certification_id, c.code, c.number, c.withheld, c.program_id,
  json_array(c.credential, c.certified_on, p.name,
    (SELECT json_group_array(json_array(r.id, r.seq, r.starts_on, r.ends_on)) FROM period r WHERE r.certification_id = c.id),
    (SELECT json_group_array(json_array(s.kind, s.effective_on, s.recorded_at)) FROM status_event s WHERE s.certification_id = c.id)
  ) AS record
FROM certification c CROSS JOIN person p ON p.id = c.person_id;
--> statement-breakpoint
INSERT INTO public_record SELECT * FROM public_record_now;
--> statement-breakpoint
INSERT INTO public_stamp (id, stamp) VALUES (1, hex(randomblob(8)));
--> statement-breakpoint
CREATE TRIGGER public_record_of_certification AFTER INSERT ON certification BEGIN
  INSERT INTO public_record SELECT * FROM public_record_now WHERE certification_id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER public_record_after_certification
AFTER UPDATE OF person_id, program_id, credential, number, code, withheld, certified_on ON certification BEGIN
  INSERT OR REPLACE INTO public_record SELECT * FROM public_record_now WHERE certification_id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER public_record_after_name AFTER UPDATE OF name ON person BEGIN
  INSERT OR REPLACE INTO public_record SELECT * FROM public_record_now
  WHERE certification_id IN (SELECT id FROM certification WHERE person_id = NEW.id); END;
--> statement-breakpoint
CREATE TRIGGER public_record_after_period AFTER INSERT ON period BEGIN
  INSERT OR REPLACE INTO public_record SELECT * FROM public_record_now WHERE certification_id = NEW.certification_id; END;
--> statement-breakpoint
CREATE TRIGGER public_record_after_period_change AFTER UPDATE ON period BEGIN
  INSERT OR REPLACE INTO public_record SELECT * FROM public_record_now WHERE certification_id = NEW.certification_id; END;
--> statement-breakpoint
CREATE TRIGGER public_record_without_period AFTER DELETE ON period BEGIN
  INSERT OR REPLACE INTO public_record SELECT * FROM public_record_now WHERE certification_id = OLD.certification_id; END;
--> statement-breakpoint
CREATE TRIGGER public_record_after_status AFTER INSERT ON status_event BEGIN
  INSERT OR REPLACE INTO public_record SELECT * FROM public_record_now WHERE certification_id = NEW.certification_id; END;
--> statement-breakpoint
-- Random, not counted: a database that was put back from a copy must not show a stamp that somebody still remembers.
CREATE TRIGGER public_stamp_of_body AFTER UPDATE ON body BEGIN UPDATE public_stamp SET stamp = hex(randomblob(8)); END;
--> statement-breakpoint
CREATE TRIGGER public_stamp_of_program AFTER UPDATE ON program BEGIN UPDATE public_stamp SET stamp = hex(randomblob(8)); END;
