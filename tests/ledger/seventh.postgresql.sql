-- Written by the seventh version itself, as pg_dump tells it.
CREATE FUNCTION claims_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."entry" IS NOT DISTINCT FROM OLD."entry" AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."document" IS NOT DISTINCT FROM OLD."document" AND NEW."start" IS NOT DISTINCT FROM OLD."start" AND NEW."end" IS NOT DISTINCT FROM OLD."end" AND NEW."act" IS NOT DISTINCT FROM OLD."act" AND NEW."status" IS NOT DISTINCT FROM OLD."status" AND NEW."edtf" IS NOT DISTINCT FROM OLD."edtf" AND NEW."earliest" IS NOT DISTINCT FROM OLD."earliest" AND NEW."latest" IS NOT DISTINCT FROM OLD."latest" AND NEW."basis" IS NOT DISTINCT FROM OLD."basis" AND NEW."confidence" IS NOT DISTINCT FROM OLD."confidence" AND NEW."reported" IS NOT DISTINCT FROM OLD."reported" AND NEW."recorded" IS NOT DISTINCT FROM OLD."recorded" AND NEW."run" IS NOT DISTINCT FROM OLD."run" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND (e.relation = 'claims' AND e.place = 0 OR e.relation IN ('parties', 'sources')) AND NEW."evidence" IS NOT DISTINCT FROM CASE WHEN e.relation = 'claims' AND e.field = 'evidence' AND e."end" <= length(OLD."evidence") THEN substr(OLD."evidence", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."evidence", e."end" + 1) ELSE OLD."evidence" END AND NEW."phrase" IS NOT DISTINCT FROM CASE WHEN e.relation = 'claims' AND e.field = 'phrase' AND e."end" <= length(OLD."phrase") THEN substr(OLD."phrase", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."phrase", e."end" + 1) ELSE OLD."phrase" END AND NEW."amount" IS NOT DISTINCT FROM CASE WHEN e.relation = 'claims' AND e.field = 'amount' AND e."end" <= length(OLD."amount") THEN substr(OLD."amount", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."amount", e."end" + 1) ELSE OLD."amount" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of claims', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION claims_need_evidence() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF NOT EXISTS (
    SELECT 1 FROM documents AS d WHERE d.id = NEW.document AND (
        substr(d.text, NEW.start + 1, NEW."end" - NEW.start) = NEW.evidence
        OR (d.text IS NULL AND NEW."end" <= d.length AND length(NEW.evidence) <= 300)
    )
) THEN RAISE EXCEPTION USING MESSAGE = 'the evidence of a claim must stand at its place in its document', ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$;
CREATE FUNCTION documents_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."entry" IS NOT DISTINCT FROM OLD."entry" AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."work" IS NOT DISTINCT FROM OLD."work" AND NEW."version" IS NOT DISTINCT FROM OLD."version" AND NEW."sha256" IS NOT DISTINCT FROM OLD."sha256" AND NEW."raw" IS NOT DISTINCT FROM OLD."raw" AND NEW."length" IS NOT DISTINCT FROM OLD."length" AND NEW."outlet" IS NOT DISTINCT FROM OLD."outlet" AND NEW."language" IS NOT DISTINCT FROM OLD."language" AND NEW."published" IS NOT DISTINCT FROM OLD."published" AND NEW."retrieved" IS NOT DISTINCT FROM OLD."retrieved" AND NEW."recorded" IS NOT DISTINCT FROM OLD."recorded" AND NEW."run" IS NOT DISTINCT FROM OLD."run" AND NEW."dated" IS NOT DISTINCT FROM OLD."dated" AND NEW."copy_of" IS NOT DISTINCT FROM OLD."copy_of" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'documents' AND e.place = 0 AND NEW."doc" IS NOT DISTINCT FROM CASE WHEN e.relation = 'documents' AND e.field = 'doc' AND e."end" <= length(OLD."doc") THEN substr(OLD."doc", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."doc", e."end" + 1) ELSE OLD."doc" END AND NEW."title" IS NOT DISTINCT FROM CASE WHEN e.relation = 'documents' AND e.field = 'title' AND e."end" <= length(OLD."title") THEN substr(OLD."title", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."title", e."end" + 1) ELSE OLD."title" END AND NEW."address" IS NOT DISTINCT FROM CASE WHEN e.relation = 'documents' AND e.field = 'address' AND e."end" <= length(OLD."address") THEN substr(OLD."address", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."address", e."end" + 1) ELSE OLD."address" END AND NEW."author" IS NOT DISTINCT FROM CASE WHEN e.relation = 'documents' AND e.field = 'author' AND e."end" <= length(OLD."author") THEN substr(OLD."author", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."author", e."end" + 1) ELSE OLD."author" END AND NEW."text" IS NOT DISTINCT FROM CASE WHEN e.relation = 'documents' AND e.field = 'text' AND e."end" <= length(OLD."text") THEN substr(OLD."text", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."text", e."end" + 1) ELSE OLD."text" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of documents', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION erasures_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of erasures', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION identities_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."entry" IS NOT DISTINCT FROM OLD."entry" AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."decision" IS NOT DISTINCT FROM OLD."decision" AND NEW."at" IS NOT DISTINCT FROM OLD."at" AND NEW."recorded" IS NOT DISTINCT FROM OLD."recorded" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'identities' AND e.place = 0 AND NEW."one" IS NOT DISTINCT FROM CASE WHEN e.relation = 'identities' AND e.field = 'one' AND e."end" <= length(OLD."one") THEN substr(OLD."one", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."one", e."end" + 1) ELSE OLD."one" END AND NEW."other" IS NOT DISTINCT FROM CASE WHEN e.relation = 'identities' AND e.field = 'other' AND e."end" <= length(OLD."other") THEN substr(OLD."other", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."other", e."end" + 1) ELSE OLD."other" END AND NEW."author" IS NOT DISTINCT FROM CASE WHEN e.relation = 'identities' AND e.field = 'author' AND e."end" <= length(OLD."author") THEN substr(OLD."author", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."author", e."end" + 1) ELSE OLD."author" END AND NEW."reason" IS NOT DISTINCT FROM CASE WHEN e.relation = 'identities' AND e.field = 'reason' AND e."end" <= length(OLD."reason") THEN substr(OLD."reason", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."reason", e."end" + 1) ELSE OLD."reason" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of identities', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION judgements_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."entry" IS NOT DISTINCT FROM OLD."entry" AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."claim" IS NOT DISTINCT FROM OLD."claim" AND NEW."verdict" IS NOT DISTINCT FROM OLD."verdict" AND NEW."at" IS NOT DISTINCT FROM OLD."at" AND NEW."document" IS NOT DISTINCT FROM OLD."document" AND NEW."recorded" IS NOT DISTINCT FROM OLD."recorded" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'judgements' AND e.place = 0 AND NEW."correction" IS NOT DISTINCT FROM CASE WHEN e.relation = 'judgements' AND e.field = 'correction' AND e."end" <= length(OLD."correction") THEN substr(OLD."correction", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."correction", e."end" + 1) ELSE OLD."correction" END AND NEW."author" IS NOT DISTINCT FROM CASE WHEN e.relation = 'judgements' AND e.field = 'author' AND e."end" <= length(OLD."author") THEN substr(OLD."author", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."author", e."end" + 1) ELSE OLD."author" END AND NEW."reason" IS NOT DISTINCT FROM CASE WHEN e.relation = 'judgements' AND e.field = 'reason' AND e."end" <= length(OLD."reason") THEN substr(OLD."reason", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."reason", e."end" + 1) ELSE OLD."reason" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of judgements', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION ledger_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of ledger', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION parties_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."claim" IS NOT DISTINCT FROM OLD."claim" AND NEW."place" IS NOT DISTINCT FROM OLD."place" AND NEW."role" IS NOT DISTINCT FROM OLD."role" AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD."claim" AND e.relation = 'parties' AND e.place = OLD.place AND NEW."text" IS NOT DISTINCT FROM CASE WHEN e.relation = 'parties' AND e.field = 'text' AND e."end" <= length(OLD."text") THEN substr(OLD."text", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."text", e."end" + 1) ELSE OLD."text" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of parties', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION readings_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of readings', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION runs_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of runs', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION sketches_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."entry" IS NOT DISTINCT FROM OLD."entry" AND NEW."document" IS NOT DISTINCT FROM OLD."document" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'sketches' AND e.place = 0 AND NEW."hashes" IS NOT DISTINCT FROM CASE WHEN e.relation = 'sketches' AND e.field = 'hashes' AND e."end" <= length(OLD."hashes") THEN substr(OLD."hashes", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."hashes", e."end" + 1) ELSE OLD."hashes" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of sketches', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION sources_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."claim" IS NOT DISTINCT FROM OLD."claim" AND NEW."place" IS NOT DISTINCT FROM OLD."place" AND NEW."kind" IS NOT DISTINCT FROM OLD."kind" AND NEW."of" IS NOT DISTINCT FROM OLD."of" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD."claim" AND e.relation = 'sources' AND e.place = OLD.place AND NEW."text" IS NOT DISTINCT FROM CASE WHEN e.relation = 'sources' AND e.field = 'text' AND e."end" <= length(OLD."text") THEN substr(OLD."text", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."text", e."end" + 1) ELSE OLD."text" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of sources', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION tombstones_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of tombstones', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TABLE bands (
    band bigint NOT NULL,
    document integer NOT NULL
);
CREATE TABLE claims (
    entry integer NOT NULL,
    id character varying(16) NOT NULL,
    document character varying(64) NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    evidence text NOT NULL,
    act text NOT NULL,
    status text NOT NULL,
    edtf text NOT NULL,
    earliest character varying(10),
    latest character varying(10),
    basis text NOT NULL,
    phrase text NOT NULL,
    amount text NOT NULL,
    confidence double precision NOT NULL,
    reported character varying(10),
    recorded character varying(32) NOT NULL,
    run character varying(16),
    seal character varying(64) NOT NULL,
    CONSTRAINT basis_is_known CHECK ((basis = ANY (ARRAY['stated'::text, 'text'::text, 'publication'::text, 'unknown'::text]))),
    CONSTRAINT claim_has_a_span CHECK (((0 <= start) AND (start < "end"))),
    CONSTRAINT confidence_is_a_probability CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision))),
    CONSTRAINT evidence_fills_the_span CHECK ((length(evidence) = ("end" - start))),
    CONSTRAINT status_is_known CHECK ((status = ANY (ARRAY['done'::text, 'planned'::text, 'proposed'::text, 'conditional'::text, 'possible'::text, 'denied'::text]))),
    CONSTRAINT time_runs_forward CHECK (((earliest IS NULL) OR (latest IS NULL) OR ((earliest)::text <= (latest)::text)))
);
CREATE SEQUENCE claims_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE claims_entry_seq OWNED BY claims.entry;
CREATE TABLE documents (
    entry integer NOT NULL,
    id character varying(64) NOT NULL,
    work character varying(64) NOT NULL,
    version integer NOT NULL,
    doc text NOT NULL,
    sha256 character varying(64) NOT NULL,
    raw character varying(64),
    length integer NOT NULL,
    text text,
    title text NOT NULL,
    outlet text NOT NULL,
    address text NOT NULL,
    language text NOT NULL,
    published character varying(10),
    retrieved character varying(32),
    recorded character varying(32) NOT NULL,
    run character varying(16),
    seal character varying(64) NOT NULL,
    author text,
    dated text,
    copy_of character varying(64),
    CONSTRAINT length_is_that_of_the_text CHECK (((text IS NULL) OR (length(text) = length))),
    CONSTRAINT versions_count_from_one CHECK ((version >= 1))
);
CREATE SEQUENCE documents_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE documents_entry_seq OWNED BY documents.entry;
CREATE TABLE erasures (
    entry integer NOT NULL,
    tombstone integer NOT NULL,
    relation text NOT NULL,
    "row" integer NOT NULL,
    place integer NOT NULL,
    field text NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    seal character varying(64) NOT NULL,
    CONSTRAINT erasure_has_a_span CHECK (((0 <= start) AND (start < "end")))
);
CREATE SEQUENCE erasures_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE erasures_entry_seq OWNED BY erasures.entry;
CREATE TABLE identities (
    entry integer NOT NULL,
    id character varying(16) NOT NULL,
    one text NOT NULL,
    other text NOT NULL,
    decision text NOT NULL,
    author text NOT NULL,
    at character varying(32) NOT NULL,
    reason text NOT NULL,
    recorded character varying(32) NOT NULL,
    seal character varying(64) NOT NULL,
    CONSTRAINT decision_is_known CHECK ((decision = ANY (ARRAY['same'::text, 'different'::text, 'open'::text])))
);
CREATE SEQUENCE identities_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE identities_entry_seq OWNED BY identities.entry;
CREATE TABLE judgements (
    entry integer NOT NULL,
    id character varying(16) NOT NULL,
    claim character varying(16) NOT NULL,
    verdict text NOT NULL,
    correction text NOT NULL,
    author text NOT NULL,
    at character varying(32) NOT NULL,
    reason text NOT NULL,
    document character varying(64),
    recorded character varying(32) NOT NULL,
    seal character varying(64) NOT NULL,
    CONSTRAINT a_correction_corrects CHECK (((verdict = 'correct'::text) = (correction <> ''::text))),
    CONSTRAINT verdict_is_known CHECK ((verdict = ANY (ARRAY['accept'::text, 'reject'::text, 'correct'::text, 'open'::text])))
);
CREATE SEQUENCE judgements_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE judgements_entry_seq OWNED BY judgements.entry;
CREATE TABLE ledger (
    version integer NOT NULL
);
CREATE SEQUENCE ledger_version_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE ledger_version_seq OWNED BY ledger.version;
CREATE TABLE parties (
    claim integer NOT NULL,
    place integer NOT NULL,
    role text NOT NULL,
    id text NOT NULL,
    text text NOT NULL
);
CREATE TABLE readings (
    entry integer NOT NULL,
    document character varying(64) NOT NULL,
    run character varying(16) NOT NULL,
    claims integer NOT NULL,
    seal character varying(64) NOT NULL,
    CONSTRAINT claims_are_counted CHECK ((claims >= 0))
);
CREATE SEQUENCE readings_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE readings_entry_seq OWNED BY readings.entry;
CREATE TABLE runs (
    entry integer NOT NULL,
    run character varying(16) NOT NULL,
    stage text NOT NULL,
    at character varying(32) NOT NULL,
    code text NOT NULL,
    model text NOT NULL,
    settings text NOT NULL,
    documents integer NOT NULL,
    claims integer NOT NULL,
    failures text NOT NULL,
    content character varying(64) NOT NULL,
    previous character varying(64) NOT NULL,
    seal character varying(64) NOT NULL,
    funnel text,
    CONSTRAINT stage_is_known CHECK ((stage = ANY (ARRAY['begin'::text, 'end'::text])))
);
CREATE SEQUENCE runs_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE runs_entry_seq OWNED BY runs.entry;
CREATE TABLE sketches (
    entry integer NOT NULL,
    document character varying(64) NOT NULL,
    hashes text NOT NULL,
    seal character varying(64) NOT NULL
);
CREATE SEQUENCE sketches_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE sketches_entry_seq OWNED BY sketches.entry;
CREATE TABLE sources (
    claim integer NOT NULL,
    place integer NOT NULL,
    text text NOT NULL,
    kind text NOT NULL,
    of text NOT NULL
);
CREATE TABLE tombstones (
    entry integer NOT NULL,
    kind text NOT NULL,
    work character varying(64) NOT NULL,
    at character varying(32) NOT NULL,
    seal character varying(64) NOT NULL,
    CONSTRAINT kind_is_known CHECK ((kind = ANY (ARRAY['document'::text, 'person'::text])))
);
CREATE SEQUENCE tombstones_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE tombstones_entry_seq OWNED BY tombstones.entry;
ALTER TABLE ONLY claims ALTER COLUMN entry SET DEFAULT nextval('claims_entry_seq'::regclass);
ALTER TABLE ONLY documents ALTER COLUMN entry SET DEFAULT nextval('documents_entry_seq'::regclass);
ALTER TABLE ONLY erasures ALTER COLUMN entry SET DEFAULT nextval('erasures_entry_seq'::regclass);
ALTER TABLE ONLY identities ALTER COLUMN entry SET DEFAULT nextval('identities_entry_seq'::regclass);
ALTER TABLE ONLY judgements ALTER COLUMN entry SET DEFAULT nextval('judgements_entry_seq'::regclass);
ALTER TABLE ONLY ledger ALTER COLUMN version SET DEFAULT nextval('ledger_version_seq'::regclass);
ALTER TABLE ONLY readings ALTER COLUMN entry SET DEFAULT nextval('readings_entry_seq'::regclass);
ALTER TABLE ONLY runs ALTER COLUMN entry SET DEFAULT nextval('runs_entry_seq'::regclass);
ALTER TABLE ONLY sketches ALTER COLUMN entry SET DEFAULT nextval('sketches_entry_seq'::regclass);
ALTER TABLE ONLY tombstones ALTER COLUMN entry SET DEFAULT nextval('tombstones_entry_seq'::regclass);
INSERT INTO bands VALUES (1870829802, 1);
INSERT INTO bands VALUES (5024990394, 1);
INSERT INTO bands VALUES (12713428311, 1);
INSERT INTO bands VALUES (15060738929, 1);
INSERT INTO bands VALUES (18427137804, 1);
INSERT INTO bands VALUES (24871907417, 1);
INSERT INTO bands VALUES (29032112252, 1);
INSERT INTO bands VALUES (32411810092, 1);
INSERT INTO bands VALUES (35160562471, 1);
INSERT INTO bands VALUES (40164481160, 1);
INSERT INTO bands VALUES (46421699200, 1);
INSERT INTO bands VALUES (51213284874, 1);
INSERT INTO bands VALUES (55319172592, 1);
INSERT INTO bands VALUES (56219877724, 1);
INSERT INTO bands VALUES (62669489877, 1);
INSERT INTO bands VALUES (66216990643, 1);
INSERT INTO bands VALUES (70197611053, 1);
INSERT INTO bands VALUES (76659857670, 1);
INSERT INTO bands VALUES (80444911655, 1);
INSERT INTO bands VALUES (83212115718, 1);
INSERT INTO bands VALUES (90068232622, 1);
INSERT INTO bands VALUES (94222439522, 1);
INSERT INTO bands VALUES (98581657883, 1);
INSERT INTO bands VALUES (101227694675, 1);
INSERT INTO bands VALUES (106788238847, 1);
INSERT INTO bands VALUES (107475695876, 1);
INSERT INTO bands VALUES (114061744756, 1);
INSERT INTO bands VALUES (116962989194, 1);
INSERT INTO bands VALUES (123839155375, 1);
INSERT INTO bands VALUES (126252540847, 1);
INSERT INTO bands VALUES (131706069376, 1);
INSERT INTO bands VALUES (134567611041, 1);
INSERT INTO claims VALUES (1, '87a8fcb446d9093b', 'f0f71803796c181a37feb3bb10ad081832096533ec82b192a34e8a4ca366a23c', 12, 74, 'Norway recalled its envoy on 3 May, the envoy, Ida Lund, said.', 'envoy.recall', 'done', '2022-05-03', '2022-05-03', '2022-05-03', 'text', 'on 3 May', 'one envoy', 1, '2022-05-05', '2024-05-01T10:30:00+00:00', 'f50ee12d938d51bd', '3e618e7c2e965923829e82d7ee0fa8274f70fd655e609feb68564431c4035ccf');
INSERT INTO claims VALUES (2, 'bad70ea1aaf8586b', 'f0f71803796c181a37feb3bb10ad081832096533ec82b192a34e8a4ca366a23c', 75, 109, 'Lund said both would meet in Bern.', 'talks.meet', 'planned', '', NULL, NULL, 'unknown', '', '', 1, '2022-05-05', '2024-05-01T10:30:00+00:00', 'f50ee12d938d51bd', 'f14fcbf764004fc711916bbc4e248396a0ec3d94c88fc02f93b5352977085332');
INSERT INTO claims VALUES (3, 'c3be03dd246e1837', '298cc50d9bcaa9b204522dfd302473d02877eda5fee99a2526e3af68c6fb2377', 12, 51, 'In the sentence 0 of b the act is told.', 'relations.sever', 'done', '2017', '2017-01-01', '2017-12-31', 'stated', '', '', 1, '2023-04-06', '2024-05-01T10:30:00+00:00', 'f50ee12d938d51bd', '9233c619555d42b116fdabdc1d4a391a9d287ba30ae770d401759e17e80eccbe');
INSERT INTO documents VALUES (1, 'f0f71803796c181a37feb3bb10ad081832096533ec82b192a34e8a4ca366a23c', '0b202a116ccd83e6b8549882ebab3d7a92c395caea75110c61b9afb75ac491e2', 1, 'quarrel', 'e2f09fff1e55bb109b14a581bfbf77c018b812cc315b5e4c6c0ed9d73c5756ff', NULL, 695, 'A headline

Norway recalled its envoy on 3 May, the envoy, Ida Lund, said.
Lund said both would meet in Bern.
Paragraph 0 tells of herring 0 and of grain 0. Paragraph 1 tells of herring 1 and of grain 7. Paragraph 2 tells of herring 4 and of grain 14. Paragraph 3 tells of herring 9 and of grain 21. Paragraph 4 tells of herring 16 and of grain 28. Paragraph 5 tells of herring 25 and of grain 35. Paragraph 6 tells of herring 36 and of grain 42. Paragraph 7 tells of herring 49 and of grain 49. Paragraph 8 tells of herring 64 and of grain 56. Paragraph 9 tells of herring 81 and of grain 63. Paragraph 10 tells of herring 100 and of grain 70. Paragraph 11 tells of herring 121 and of grain 77.', 'Envoy recalled', 'The Gazette', 'https://gazette.example/quarrel', 'en', '2022-05-05', NULL, '2024-05-01T10:30:00+00:00', 'f50ee12d938d51bd', 'b00dc802ada464aad99162096d5c6de2d636aa42d1c5a4af052d04cfea8b3d4f', 'Una Berg', NULL, NULL);
INSERT INTO documents VALUES (2, '298cc50d9bcaa9b204522dfd302473d02877eda5fee99a2526e3af68c6fb2377', '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d', 1, 'b', '4c4f8aaeb40a72c72637c912dc15fd9dbb8a88c5078903d0a431203236b911b4', NULL, 51, 'A headline

In the sentence 0 of b the act is told.', '', 'The Gazette', '', 'en', '2023-04-06', NULL, '2024-05-01T10:30:00+00:00', 'f50ee12d938d51bd', 'b00bfcf1106cbaee5c9929f3326aae615945e2e7f9c7c9d0769f36efb67da89e', NULL, NULL, NULL);
INSERT INTO identities VALUES (1, 'e491d8388eb6d033', 'I. Lund', 'Ida Lund', 'same', 'Ada Holm', '2024-05-01T10:30:00+00:00', 'as signed', '2024-05-01T10:30:00+00:00', '9a244f9f3c1b7511f3e63dbfca2a80b53080ad9b9274c84ecfb5d36f8c69156e');
INSERT INTO judgements VALUES (1, '15bc36505a55f490', '87a8fcb446d9093b', 'accept', '', 'Ada Holm', '2024-05-01T10:30:00+00:00', 'Ida Lund confirmed it', NULL, '2024-05-01T10:30:00+00:00', '909491a7a380dd45a31f6cf8305d620f7bf2c12bc9be1f6bd1a5292474af74ad');
INSERT INTO judgements VALUES (2, '1ae550f9ed3ea638', 'c3be03dd246e1837', 'correct', '{"when": "2018"}', 'Ada Holm', '2024-05-01T10:30:00+00:00', '', NULL, '2024-05-01T10:30:00+00:00', '3c68c55450680fb4d4f34a50ee3caca02cf9a194b5050ec1ce4d95f82b1a13f5');
INSERT INTO ledger VALUES (7);
INSERT INTO parties VALUES (1, 0, 'actor', 'NOR', '');
INSERT INTO parties VALUES (1, 1, 'recipient', 'ISL', '');
INSERT INTO parties VALUES (1, 2, 'residence', 'CHE', 'Bern');
INSERT INTO parties VALUES (1, 3, 'sector', '', 'fishing');
INSERT INTO parties VALUES (2, 0, 'actor', 'NOR', '');
INSERT INTO parties VALUES (2, 1, 'actor', 'ISL', '');
INSERT INTO parties VALUES (3, 0, 'actor', 'BFA', '');
INSERT INTO parties VALUES (3, 1, 'recipient', 'PRK', '');
INSERT INTO readings VALUES (1, 'f0f71803796c181a37feb3bb10ad081832096533ec82b192a34e8a4ca366a23c', 'a7bc32e77909e00f', 1, 'ee4262764362fd01c460701d0b3e15c519d3ff96b07405ab712ee5cefc4eafa8');
INSERT INTO runs VALUES (1, 'f50ee12d938d51bd', 'begin', '2024-05-01T10:30:00+00:00', '0.1.0', 'c0ffee', '{"workers": 2}', 0, 0, '[]', '', '', 'fecb10ceb77ff447aed00298271f209229f77bd573e3338715af5a88e78e49db', NULL);
INSERT INTO runs VALUES (2, 'f50ee12d938d51bd', 'end', '2024-05-01T10:30:00+00:00', '0.1.0', 'c0ffee', '{"workers": 2}', 2, 3, '[{"where": "c.txt", "stage": "source", "error": "DocumentError", "message": "it is empty"}]', 'b5f8b0c65527ffe75a83f0ddf0233cfbe6fd1856673f5c7a9644e22278bfc49e', 'fecb10ceb77ff447aed00298271f209229f77bd573e3338715af5a88e78e49db', '1d39990b1d409d49455618fd3c72f8162c0f3eb100c2085f594868e3a102cfe7', NULL);
INSERT INTO runs VALUES (3, 'a7bc32e77909e00f', 'begin', '2024-05-01T10:30:00+00:00', '0.2.0', 'c0ffee', '{"workers": 2}', 0, 0, '[]', '', '1d39990b1d409d49455618fd3c72f8162c0f3eb100c2085f594868e3a102cfe7', 'ba9a818d035cc6c6b966f6198edb5b6bda30300899073f08ae3998a830a5a6e7', NULL);
INSERT INTO runs VALUES (4, 'a7bc32e77909e00f', 'end', '2024-05-01T10:30:00+00:00', '0.2.0', 'c0ffee', '{"workers": 2}', 1, 1, '[]', '0e3bf314bbdc2a51ec0729d8ff69f4daa104acbd85ada3ccfab3a080488e8085', 'ba9a818d035cc6c6b966f6198edb5b6bda30300899073f08ae3998a830a5a6e7', 'fc03650ab4067a0a57125a9cd82197a5d1bea209f6e12177124a8db180e55d79', NULL);
INSERT INTO sketches VALUES (1, 'f0f71803796c181a37feb3bb10ad081832096533ec82b192a34e8a4ca366a23c', '6piCb7pEgytXhcf1caOwgQzPV0pZMHvKfOBywiz55Isnm7sviFj9WYDq8s4Ktozs8JVH4VxB9xbVhmSXsxfXai2KGlgGmUjZJ/DjugYf1F+uKXz4YlQY8Bu57PNTCqSR/zUT3QT5DAZ0GpyOipSJO6+MY9Wv4zxlgCFLqqHK2lRhka8/1ebTPhUQS0ve73MlS4lrWXzP8LACCsvk11yblCXzW8SE4dj7lPZg85d/TOS93hOFKyq2PvnruUeTHYKaYkZZ8v3v9aHCSewb/y4SDu+Wz7MmVPKbpU8H6IikcIrC4arBMPQrrFZzi+PPpef38bhtZRM65SYicaOdFRKAudg0pNvCjUU1aHxI6u39+KQ0Hi17SQ6vVAiRhiFokogOgCmfp6XlGNzlwg3pDFw0kCKaDab8S1QYbJoQCVEJyuVs4riWHTFp9tAOXv6wlPST7MI90PL/sM/Tfhc5DH1Mv7tCpzFgW8Lo85IKj+mhK4bZ4Bk5UHLLBG5wXk7fq5Cs6a/uL6whbcYPp5cwlGm2xkWfpdHtihV52I67E93Xky/W/yWRfviGtPhJJIitry/HJ8HgjEMF2wX3ArHP3QZSyNrxspyophaF3PnETn6hQghGz6/Jl/qSp6z/j1VsSHAVEJcQO3ukluXmqncDj6XWtsv1SMxzR9P4MgKd26tkEpI=', 'e2a2c15536541c89158fd1ec4f7f2ed2b59dd5e9733a83bcc368e2ada48f7772');
INSERT INTO sources VALUES (1, 0, 'the envoy, Ida Lund', 'official', 'NOR');
SELECT pg_catalog.setval('claims_entry_seq', 3, true);
SELECT pg_catalog.setval('documents_entry_seq', 2, true);
SELECT pg_catalog.setval('erasures_entry_seq', 1, false);
SELECT pg_catalog.setval('identities_entry_seq', 1, true);
SELECT pg_catalog.setval('judgements_entry_seq', 2, true);
SELECT pg_catalog.setval('ledger_version_seq', 1, false);
SELECT pg_catalog.setval('readings_entry_seq', 1, true);
SELECT pg_catalog.setval('runs_entry_seq', 4, true);
SELECT pg_catalog.setval('sketches_entry_seq', 1, true);
SELECT pg_catalog.setval('tombstones_entry_seq', 1, false);
ALTER TABLE ONLY bands
    ADD CONSTRAINT bands_pkey PRIMARY KEY (band, document);
ALTER TABLE ONLY claims
    ADD CONSTRAINT claims_document_id_key UNIQUE (document, id);
ALTER TABLE ONLY claims
    ADD CONSTRAINT claims_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY documents
    ADD CONSTRAINT documents_id_key UNIQUE (id);
ALTER TABLE ONLY documents
    ADD CONSTRAINT documents_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY documents
    ADD CONSTRAINT documents_work_version_key UNIQUE (work, version);
ALTER TABLE ONLY erasures
    ADD CONSTRAINT erasures_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY identities
    ADD CONSTRAINT identities_id_key UNIQUE (id);
ALTER TABLE ONLY identities
    ADD CONSTRAINT identities_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY judgements
    ADD CONSTRAINT judgements_id_key UNIQUE (id);
ALTER TABLE ONLY judgements
    ADD CONSTRAINT judgements_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY ledger
    ADD CONSTRAINT ledger_pkey PRIMARY KEY (version);
ALTER TABLE ONLY parties
    ADD CONSTRAINT parties_pkey PRIMARY KEY (claim, place);
ALTER TABLE ONLY readings
    ADD CONSTRAINT readings_document_run_key UNIQUE (document, run);
ALTER TABLE ONLY readings
    ADD CONSTRAINT readings_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY runs
    ADD CONSTRAINT runs_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY runs
    ADD CONSTRAINT runs_previous_key UNIQUE (previous);
ALTER TABLE ONLY runs
    ADD CONSTRAINT runs_run_stage_key UNIQUE (run, stage);
ALTER TABLE ONLY sketches
    ADD CONSTRAINT sketches_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY sources
    ADD CONSTRAINT sources_pkey PRIMARY KEY (claim, place);
ALTER TABLE ONLY tombstones
    ADD CONSTRAINT tombstones_pkey PRIMARY KEY (entry);
CREATE INDEX document_search ON documents USING gin (to_tsvector('simple'::regconfig, ((title || ' '::text) || "left"(COALESCE(text, ''::text), 250000))));
CREATE INDEX erasure_of_row ON erasures USING btree (relation, "row");
CREATE INDEX evidence_search ON claims USING gin (to_tsvector('simple'::regconfig, evidence));
CREATE INDEX ix_claims_act ON claims USING btree (act);
CREATE INDEX ix_claims_id ON claims USING btree (id);
CREATE INDEX ix_claims_run ON claims USING btree (run);
CREATE INDEX ix_documents_address ON documents USING btree (address);
CREATE INDEX ix_documents_copy_of ON documents USING btree (copy_of);
CREATE INDEX ix_documents_doc ON documents USING btree (doc);
CREATE INDEX ix_documents_run ON documents USING btree (run);
CREATE INDEX ix_documents_sha256 ON documents USING btree (sha256);
CREATE INDEX ix_documents_version ON documents USING btree (version);
CREATE INDEX ix_identities_one ON identities USING btree (one);
CREATE INDEX ix_identities_other ON identities USING btree (other);
CREATE INDEX ix_judgements_claim ON judgements USING btree (claim);
CREATE INDEX ix_readings_run ON readings USING btree (run);
CREATE INDEX ix_sketches_document ON sketches USING btree (document);
CREATE INDEX party_by_id ON parties USING btree (id, role, claim);
CREATE TRIGGER claims_guard BEFORE DELETE OR UPDATE ON claims FOR EACH ROW EXECUTE FUNCTION claims_guard();
CREATE TRIGGER claims_keep BEFORE TRUNCATE ON claims FOR EACH STATEMENT EXECUTE FUNCTION claims_guard();
CREATE TRIGGER claims_need_evidence BEFORE INSERT ON claims FOR EACH ROW EXECUTE FUNCTION claims_need_evidence();
CREATE TRIGGER documents_guard BEFORE DELETE OR UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION documents_guard();
CREATE TRIGGER documents_keep BEFORE TRUNCATE ON documents FOR EACH STATEMENT EXECUTE FUNCTION documents_guard();
CREATE TRIGGER erasures_guard BEFORE DELETE OR UPDATE ON erasures FOR EACH ROW EXECUTE FUNCTION erasures_guard();
CREATE TRIGGER erasures_keep BEFORE TRUNCATE ON erasures FOR EACH STATEMENT EXECUTE FUNCTION erasures_guard();
CREATE TRIGGER identities_guard BEFORE DELETE OR UPDATE ON identities FOR EACH ROW EXECUTE FUNCTION identities_guard();
CREATE TRIGGER identities_keep BEFORE TRUNCATE ON identities FOR EACH STATEMENT EXECUTE FUNCTION identities_guard();
CREATE TRIGGER judgements_guard BEFORE DELETE OR UPDATE ON judgements FOR EACH ROW EXECUTE FUNCTION judgements_guard();
CREATE TRIGGER judgements_keep BEFORE TRUNCATE ON judgements FOR EACH STATEMENT EXECUTE FUNCTION judgements_guard();
CREATE TRIGGER ledger_guard BEFORE DELETE OR UPDATE ON ledger FOR EACH ROW EXECUTE FUNCTION ledger_guard();
CREATE TRIGGER ledger_keep BEFORE TRUNCATE ON ledger FOR EACH STATEMENT EXECUTE FUNCTION ledger_guard();
CREATE TRIGGER parties_guard BEFORE DELETE OR UPDATE ON parties FOR EACH ROW EXECUTE FUNCTION parties_guard();
CREATE TRIGGER parties_keep BEFORE TRUNCATE ON parties FOR EACH STATEMENT EXECUTE FUNCTION parties_guard();
CREATE TRIGGER readings_guard BEFORE DELETE OR UPDATE ON readings FOR EACH ROW EXECUTE FUNCTION readings_guard();
CREATE TRIGGER readings_keep BEFORE TRUNCATE ON readings FOR EACH STATEMENT EXECUTE FUNCTION readings_guard();
CREATE TRIGGER runs_guard BEFORE DELETE OR UPDATE ON runs FOR EACH ROW EXECUTE FUNCTION runs_guard();
CREATE TRIGGER runs_keep BEFORE TRUNCATE ON runs FOR EACH STATEMENT EXECUTE FUNCTION runs_guard();
CREATE TRIGGER sketches_guard BEFORE DELETE OR UPDATE ON sketches FOR EACH ROW EXECUTE FUNCTION sketches_guard();
CREATE TRIGGER sketches_keep BEFORE TRUNCATE ON sketches FOR EACH STATEMENT EXECUTE FUNCTION sketches_guard();
CREATE TRIGGER sources_guard BEFORE DELETE OR UPDATE ON sources FOR EACH ROW EXECUTE FUNCTION sources_guard();
CREATE TRIGGER sources_keep BEFORE TRUNCATE ON sources FOR EACH STATEMENT EXECUTE FUNCTION sources_guard();
CREATE TRIGGER tombstones_guard BEFORE DELETE OR UPDATE ON tombstones FOR EACH ROW EXECUTE FUNCTION tombstones_guard();
CREATE TRIGGER tombstones_keep BEFORE TRUNCATE ON tombstones FOR EACH STATEMENT EXECUTE FUNCTION tombstones_guard();
ALTER TABLE ONLY claims
    ADD CONSTRAINT claims_document_fkey FOREIGN KEY (document) REFERENCES documents(id);
ALTER TABLE ONLY erasures
    ADD CONSTRAINT erasures_tombstone_fkey FOREIGN KEY (tombstone) REFERENCES tombstones(entry);
ALTER TABLE ONLY parties
    ADD CONSTRAINT parties_claim_fkey FOREIGN KEY (claim) REFERENCES claims(entry);
ALTER TABLE ONLY readings
    ADD CONSTRAINT readings_document_fkey FOREIGN KEY (document) REFERENCES documents(id);
ALTER TABLE ONLY sketches
    ADD CONSTRAINT sketches_document_fkey FOREIGN KEY (document) REFERENCES documents(id);
ALTER TABLE ONLY sources
    ADD CONSTRAINT sources_claim_fkey FOREIGN KEY (claim) REFERENCES claims(entry);
