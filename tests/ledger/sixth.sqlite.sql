-- Written by the sixth version itself: three documents, two of them copies in which a person was forgotten, two claims, a run.
CREATE TABLE ledger (
	version INTEGER NOT NULL, 
	PRIMARY KEY (version)
);
CREATE TABLE documents (
	entry INTEGER NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	work VARCHAR(64) NOT NULL, 
	version INTEGER NOT NULL, 
	doc TEXT NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	raw VARCHAR(64), 
	length INTEGER NOT NULL, 
	text TEXT, 
	title TEXT NOT NULL, 
	outlet TEXT NOT NULL, 
	address TEXT NOT NULL, 
	language TEXT NOT NULL, 
	published VARCHAR(10), 
	retrieved VARCHAR(32), 
	recorded VARCHAR(32) NOT NULL, 
	run VARCHAR(16), 
	seal VARCHAR(64) NOT NULL, 
	author TEXT, 
	dated TEXT, 
	copy_of VARCHAR(64), 
	PRIMARY KEY (entry), 
	UNIQUE (work, version), 
	CONSTRAINT versions_count_from_one CHECK (version >= 1), 
	CONSTRAINT length_is_that_of_the_text CHECK (text IS NULL OR length(text) = length), 
	UNIQUE (id)
);
CREATE TABLE judgements (
	entry INTEGER NOT NULL, 
	id VARCHAR(16) NOT NULL, 
	claim VARCHAR(16) NOT NULL, 
	verdict TEXT NOT NULL, 
	correction TEXT NOT NULL, 
	author TEXT NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	reason TEXT NOT NULL, 
	document VARCHAR(64), 
	recorded VARCHAR(32) NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	PRIMARY KEY (entry), 
	CONSTRAINT verdict_is_known CHECK (verdict IN ('accept', 'reject', 'correct', 'open')), 
	CONSTRAINT a_correction_corrects CHECK ((verdict = 'correct') = (correction <> '')), 
	UNIQUE (id)
);
CREATE TABLE identities (
	entry INTEGER NOT NULL, 
	id VARCHAR(16) NOT NULL, 
	one TEXT NOT NULL, 
	other TEXT NOT NULL, 
	decision TEXT NOT NULL, 
	author TEXT NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	reason TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	PRIMARY KEY (entry), 
	CONSTRAINT decision_is_known CHECK (decision IN ('same', 'different', 'open')), 
	UNIQUE (id)
);
CREATE TABLE runs (
	entry INTEGER NOT NULL, 
	run VARCHAR(16) NOT NULL, 
	stage TEXT NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	code TEXT NOT NULL, 
	model TEXT NOT NULL, 
	settings TEXT NOT NULL, 
	documents INTEGER NOT NULL, 
	claims INTEGER NOT NULL, 
	failures TEXT NOT NULL, 
	content VARCHAR(64) NOT NULL, 
	previous VARCHAR(64) NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	funnel TEXT, 
	PRIMARY KEY (entry), 
	UNIQUE (run, stage), 
	CONSTRAINT stage_is_known CHECK (stage IN ('begin', 'end')), 
	UNIQUE (previous)
);
CREATE TABLE tombstones (
	entry INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	work VARCHAR(64) NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	PRIMARY KEY (entry), 
	CONSTRAINT kind_is_known CHECK (kind IN ('document', 'person'))
);
CREATE TABLE sketches (
	entry INTEGER NOT NULL, 
	document VARCHAR(64) NOT NULL, 
	hashes TEXT NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	PRIMARY KEY (entry), 
	FOREIGN KEY(document) REFERENCES documents (id)
);
CREATE TABLE claims (
	entry INTEGER NOT NULL, 
	id VARCHAR(16) NOT NULL, 
	document VARCHAR(64) NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	evidence TEXT NOT NULL, 
	act TEXT NOT NULL, 
	status TEXT NOT NULL, 
	edtf TEXT NOT NULL, 
	earliest VARCHAR(10), 
	latest VARCHAR(10), 
	basis TEXT NOT NULL, 
	phrase TEXT NOT NULL, 
	amount TEXT NOT NULL, 
	confidence DOUBLE NOT NULL, 
	reported VARCHAR(10), 
	recorded VARCHAR(32) NOT NULL, 
	run VARCHAR(16), 
	seal VARCHAR(64) NOT NULL, 
	PRIMARY KEY (entry), 
	UNIQUE (document, id), 
	CONSTRAINT claim_has_a_span CHECK (0 <= start AND start < "end"), 
	CONSTRAINT evidence_fills_the_span CHECK (length(evidence) = "end" - start), 
	CONSTRAINT time_runs_forward CHECK (earliest IS NULL OR latest IS NULL OR earliest <= latest), 
	CONSTRAINT confidence_is_a_probability CHECK (confidence BETWEEN 0 AND 1), 
	CONSTRAINT status_is_known CHECK (status IN ('done', 'planned', 'proposed', 'conditional', 'possible', 'denied')), 
	CONSTRAINT basis_is_known CHECK (basis IN ('stated', 'text', 'publication', 'unknown')), 
	FOREIGN KEY(document) REFERENCES documents (id)
);
CREATE TABLE readings (
	entry INTEGER NOT NULL, 
	document VARCHAR(64) NOT NULL, 
	run VARCHAR(16) NOT NULL, 
	claims INTEGER NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	PRIMARY KEY (entry), 
	UNIQUE (document, run), 
	CONSTRAINT claims_are_counted CHECK (claims >= 0), 
	FOREIGN KEY(document) REFERENCES documents (id)
);
CREATE TABLE erasures (
	entry INTEGER NOT NULL, 
	tombstone INTEGER NOT NULL, 
	relation TEXT NOT NULL, 
	"row" INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	field TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	PRIMARY KEY (entry), 
	CONSTRAINT erasure_has_a_span CHECK (0 <= start AND start < "end"), 
	FOREIGN KEY(tombstone) REFERENCES tombstones (entry)
);
CREATE TABLE parties (
	claim INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	id TEXT NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (claim, place), 
	FOREIGN KEY(claim) REFERENCES claims (entry)
);
CREATE TABLE sources (
	claim INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	"of" TEXT NOT NULL, 
	PRIMARY KEY (claim, place), 
	FOREIGN KEY(claim) REFERENCES claims (entry)
);
CREATE VIRTUAL TABLE document_search USING fts5(title, text, content='documents', content_rowid='entry');
CREATE VIRTUAL TABLE evidence_search USING fts5(evidence, content='claims', content_rowid='entry');
CREATE INDEX ix_documents_version ON documents (version);
CREATE INDEX ix_documents_address ON documents (address);
CREATE INDEX ix_documents_doc ON documents (doc);
CREATE INDEX ix_documents_copy_of ON documents (copy_of);
CREATE INDEX ix_documents_sha256 ON documents (sha256);
CREATE INDEX ix_documents_run ON documents (run);
CREATE INDEX ix_judgements_claim ON judgements (claim);
CREATE INDEX ix_identities_one ON identities (one);
CREATE INDEX ix_identities_other ON identities (other);
CREATE INDEX ix_sketches_document ON sketches (document);
CREATE INDEX ix_claims_run ON claims (run);
CREATE INDEX ix_claims_id ON claims (id);
CREATE INDEX ix_claims_act ON claims (act);
CREATE INDEX ix_readings_run ON readings (run);
CREATE INDEX erasure_of_row ON erasures (relation, "row");
CREATE INDEX party_by_id ON parties (id, role, claim);
CREATE TRIGGER documents_search AFTER INSERT ON documents BEGIN INSERT INTO document_search(rowid, title, text) VALUES (NEW.entry, coalesce(NEW.title, ''), coalesce(NEW.text, '')); END;
CREATE TRIGGER documents_search_again AFTER UPDATE OF title, text ON documents BEGIN INSERT INTO document_search(document_search, rowid, title, text) VALUES ('delete', OLD.entry, coalesce(OLD.title, ''), coalesce(OLD.text, '')); INSERT INTO document_search(rowid, title, text) VALUES (NEW.entry, coalesce(NEW.title, ''), coalesce(NEW.text, '')); END;
CREATE TRIGGER claims_search AFTER INSERT ON claims BEGIN INSERT INTO evidence_search(rowid, evidence) VALUES (NEW.entry, coalesce(NEW.evidence, '')); END;
CREATE TRIGGER claims_search_again AFTER UPDATE OF evidence ON claims BEGIN INSERT INTO evidence_search(evidence_search, rowid, evidence) VALUES ('delete', OLD.entry, coalesce(OLD.evidence, '')); INSERT INTO evidence_search(rowid, evidence) VALUES (NEW.entry, coalesce(NEW.evidence, '')); END;
INSERT INTO ledger ("version") VALUES (6);
INSERT INTO documents ("entry", "id", "work", "version", "doc", "sha256", "raw", "length", "text", "title", "outlet", "address", "language", "published", "retrieved", "recorded", "run", "seal", "author", "dated", "copy_of") VALUES (1, '5c75093be82dc7dd05d8ff5e511099205196846b9160e0e80ebe1b6dc7dea819', '9b2abfc29cc47494c87171177c2af369fff9f067fd768f6f58c5d83e5c658507', 1, 'wire', '206aa220257b7797b98819d94bd0318075d676443e1888af1e3a1390926fc66a', NULL, 458, 'A headline

On Sunday Peru recalled its ambassador from Chile, ████████. Crate 0 held 0 kilos of herring and 0 of salt. Crate 1 held 1 kilos of herring and 7 of salt. Crate 2 held 4 kilos of herring and 14 of salt. Crate 3 held 9 kilos of herring and 21 of salt. Crate 4 held 16 kilos of herring and 28 of salt. Crate 5 held 25 kilos of herring and 35 of salt. Crate 6 held 36 kilos of herring and 42 of salt. Crate 7 held 49 kilos of herring and 49 of salt.', '', 'The Gazette', '', 'en', '2024-05-06', NULL, '2024-05-07T08:00:00+00:00', 'a7047df55eccff58', '000db7ad8ab6bc27c17c7985d580fc84e8b5944d46c5ec7b63aacd38c99b5b73', NULL, NULL, NULL);
INSERT INTO documents ("entry", "id", "work", "version", "doc", "sha256", "raw", "length", "text", "title", "outlet", "address", "language", "published", "retrieved", "recorded", "run", "seal", "author", "dated", "copy_of") VALUES (2, '8c928e7d6d3fee4dfb56f8bbfeab09fe773ed7bb892be547fe104fa9530f221f', '382635c9325bf3273d195ff1b8a44e5b11afd7d97addeb8863ea35feb98c1a07', 1, 'paper', 'ba6d9472a0552870f42398142239cb8c8fd10aa8cce7caaa7c7de527398f3f99', NULL, 456, 'A headline

At last Peru recalled its ambassador from Chile, ████████. Crate 0 held 0 kilos of herring and 0 of salt. Crate 1 held 1 kilos of herring and 7 of salt. Crate 2 held 4 kilos of herring and 14 of salt. Crate 3 held 9 kilos of herring and 21 of salt. Crate 4 held 16 kilos of herring and 28 of salt. Crate 5 held 25 kilos of herring and 35 of salt. Crate 6 held 36 kilos of herring and 42 of salt. Crate 7 held 49 kilos of herring and 49 of salt.', '', 'The Gazette', '', 'en', '2024-05-06', NULL, '2024-05-07T08:00:00+00:00', 'a7047df55eccff58', '7ae1e08f1fdca94de0d7fc2d327b409fde31bcc7edca8c039087918ece2851ed', NULL, NULL, NULL);
INSERT INTO documents ("entry", "id", "work", "version", "doc", "sha256", "raw", "length", "text", "title", "outlet", "address", "language", "published", "retrieved", "recorded", "run", "seal", "author", "dated", "copy_of") VALUES (3, '224de5959cb0c1632d833ab9d296807ac21324632d25bd381cc21ddb70d9cc16', 'edb465624291e4053c6c5ea4b7eb320dec773e10a57d26b95dcf0564f8e310f8', 1, 'note', '0c25ce044ce0b6fa9a6d9c1a09d156f0c371c6a8163c561abe74d21d30823007', NULL, 12, 'A headline

', '', 'The Gazette', '', 'en', '2024-05-06', NULL, '2024-05-07T08:00:00+00:00', 'a7047df55eccff58', '591d7d8de8c05a272bb7e3874c428bd5a5c5fa3a4e72e8a8e8ea70c4adc0bca9', NULL, NULL, NULL);
INSERT INTO runs ("entry", "run", "stage", "at", "code", "model", "settings", "documents", "claims", "failures", "content", "previous", "seal", "funnel") VALUES (1, 'a7047df55eccff58', 'begin', '2024-05-07T08:00:00+00:00', '0.1.0', 'abababababababababababababababababababababababababababababababab', '{}', 0, 0, '[]', '', '', '6f3999401b4b875be0e8dc0b679b7ea7bbf5c7d228d1c1807ab3b0d039159c0c', NULL);
INSERT INTO runs ("entry", "run", "stage", "at", "code", "model", "settings", "documents", "claims", "failures", "content", "previous", "seal", "funnel") VALUES (2, 'a7047df55eccff58', 'end', '2024-05-07T09:00:00+00:00', '0.1.0', 'abababababababababababababababababababababababababababababababab', '{}', 3, 2, '[]', '4f782d95124b4b6f08542874745452e83265847ed55cc3f67b2945d927799ee8', '6f3999401b4b875be0e8dc0b679b7ea7bbf5c7d228d1c1807ab3b0d039159c0c', '55909e7b1c50e0845b8bfe7a650d868731c10b533bde2c346c4722e7d924b21b', NULL);
INSERT INTO tombstones ("entry", "kind", "work", "at", "seal") VALUES (1, 'person', '', '2024-05-07T10:00:00+00:00', '05cacfb8295a255f274a491377b68aa02aa747621fcd566d9f7ad50382baccdc');
INSERT INTO sketches ("entry", "document", "hashes", "seal") VALUES (1, '5c75093be82dc7dd05d8ff5e511099205196846b9160e0e80ebe1b6dc7dea819', '████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████', '6481bf7faede1f728c1cf720d36b825661644d36bf6ee6e3ddbe783677313f55');
INSERT INTO sketches ("entry", "document", "hashes", "seal") VALUES (2, '8c928e7d6d3fee4dfb56f8bbfeab09fe773ed7bb892be547fe104fa9530f221f', '████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████', 'e01d897ae93713329d0e8363ded14fbaebfd5263d82d4718d838aa8d1945ad4c');
INSERT INTO sketches ("entry", "document", "hashes", "seal") VALUES (3, '5c75093be82dc7dd05d8ff5e511099205196846b9160e0e80ebe1b6dc7dea819', 'IyQ1BE7k0njnIJq5wZz7gMJnXSksh1CWjETELpHJduI0bj1nQtZws/yS68r9PgDY5ebZmQ84eW+Wh+WXjIl3WT2pxTaDqnuuHntMrgBXL+5uAKlEfczmov5Ll+CJqIC5ZiWxQG0C1nRxY8lp5g/oMzp4mUdpL4j03/OEdSpRVm1jw6kLjoatw/cRbTjDRh12dSTOgWGTZGM9azRB7vfXvvunUizbAenzQ0Oz1x7DWusDHZ/wnPxsxuBjRkNz4BGXLSZkVLaFp6WyYPXf96HXECxKVRJkK5VdYAEDCa4AvByUqpgkFHm/1iM1NcAegWKWMB16jcJx+paW+1OmQIO3jVq4JFOeeSpNFvFEtvnhSuUYcdRa/ehBSE48oX9h3pEcSnwCBV3SehOpw5snArG+/6t8Cg00TI39VqcdO8bA4uM5SRZZwgszzBN+5x/ZpdoPgyU2Fgg/J5lMAb7fRRK/YLeN3MGaK3YMEooLETj1YRe7H7Pek41kOBWLwf8zF+dRX69DzA57NnTDD3WLKH/woqoRlogkP9PUR4gf0gTieoHaa8RIELvA0Hc6gsikijVVHqRLQhGzvZmUm/ohwTwtWFdjri+NLx3N7+2g8TgQXzV9HFsphNxzNKSCxxR/cHl02G+1zRfLnN3iKBTVh6fBFBjOaESKbFX+9gOxrBvOnJg=', '71ed1eca3b1be0c42ad589515312fcf58b3770c89cc0e90d621e38365be4ee51');
INSERT INTO sketches ("entry", "document", "hashes", "seal") VALUES (4, '8c928e7d6d3fee4dfb56f8bbfeab09fe773ed7bb892be547fe104fa9530f221f', 'IyRD/pda0njnIJq5wZz7gMJnXSksh1cvjETELquEduI0bj1nQtZws/yS68r9PgDY5ebZmQ84eW+Wh+WXjIl3WT2pxTaDqjUZIBJMrgBXL+5uAKlEfczmov5Ll+CJqIC5ZiWxQG0C1nRAzslp5g/oMzp4mUdpL4j03/OEdSpRVm1jw6kLjoatw/cRbTjDRh12dSTOgWGTZGM9azRB7vfXvvunUiy/Y+nzQ0Oz1x7DWusDHZ/wnPxsxuBjBUhz4BGXLSZkVLaFp6WyYPXf96HXECxKVRJkK5VdWgwDCa4AvByUqpgkFHm/1iM1NcAegWKWMB16jcJx+paW+1OmQINfSFq4JFOeeSpNFvFEtvnhSuUYcdRa/ehBSE48/P9h3pEcSnwCBV3SehOpw5snArG+/6t8Cg00TI39JgwdO8bA4uM5SRZZwgszzBN+5x/ZpdoPgyU2Fgg/88JtuL7fRRK/YLeN3MGaK3YMEooLETj1YRe7H7Pek41kOBWLwf8zF+dRX6+aNQ57NnTDD3WLKH/woqoRlogkP4tSR4gf0gTieoHaa8RIELvA0A6SgsikijVVHqRLQhGzvZmUm/ohZ0stWKJiri+NL1XyyCyg8TgQXzV9HFsphNxzNKSCxxR/cHl02G+1zRfLnN3iKBTVh6fN2RjOaESKbFX+9gOxrAZTnJg=', '399a3871a98ccb864129287b5be2df127e6345fa976f7480ff9cec232a7e6d82');
INSERT INTO claims ("entry", "id", "document", "start", "end", "evidence", "act", "status", "edtf", "earliest", "latest", "basis", "phrase", "amount", "confidence", "reported", "recorded", "run", "seal") VALUES (1, '112057d57150cf97', '5c75093be82dc7dd05d8ff5e511099205196846b9160e0e80ebe1b6dc7dea819', 12, 458, 'On Sunday Peru recalled its ambassador from Chile, ████████. Crate 0 held 0 kilos of herring and 0 of salt. Crate 1 held 1 kilos of herring and 7 of salt. Crate 2 held 4 kilos of herring and 14 of salt. Crate 3 held 9 kilos of herring and 21 of salt. Crate 4 held 16 kilos of herring and 28 of salt. Crate 5 held 25 kilos of herring and 35 of salt. Crate 6 held 36 kilos of herring and 42 of salt. Crate 7 held 49 kilos of herring and 49 of salt.', 'envoy.recall', 'done', '2024-05-05', '2024-05-05', '2024-05-05', 'stated', '', '', 1.0, '2024-05-06', '2024-05-07T08:00:00+00:00', 'a7047df55eccff58', '11e2678f1fe32d3567ac5d64e2bc3d08295f8cc97096b158252310528181f6b2');
INSERT INTO claims ("entry", "id", "document", "start", "end", "evidence", "act", "status", "edtf", "earliest", "latest", "basis", "phrase", "amount", "confidence", "reported", "recorded", "run", "seal") VALUES (2, 'bf72a8b985f34d2d', '8c928e7d6d3fee4dfb56f8bbfeab09fe773ed7bb892be547fe104fa9530f221f', 12, 456, 'At last Peru recalled its ambassador from Chile, ████████. Crate 0 held 0 kilos of herring and 0 of salt. Crate 1 held 1 kilos of herring and 7 of salt. Crate 2 held 4 kilos of herring and 14 of salt. Crate 3 held 9 kilos of herring and 21 of salt. Crate 4 held 16 kilos of herring and 28 of salt. Crate 5 held 25 kilos of herring and 35 of salt. Crate 6 held 36 kilos of herring and 42 of salt. Crate 7 held 49 kilos of herring and 49 of salt.', 'envoy.recall', 'done', '2024-05-05', '2024-05-05', '2024-05-05', 'stated', '', '', 1.0, '2024-05-06', '2024-05-07T08:00:00+00:00', 'a7047df55eccff58', '46f749e9c587a0940bed4d7501f8f92c575469902850de03158ef0e183aa09df');
INSERT INTO erasures ("entry", "tombstone", "relation", "row", "place", "field", "start", "end", "seal") VALUES (1, 1, 'claims', 1, 0, 'evidence', 51, 59, 'd7060d30df0ac4db52985fa8dfdca0d2625f5d81dc62936d71a15ce307dfeecf');
INSERT INTO erasures ("entry", "tombstone", "relation", "row", "place", "field", "start", "end", "seal") VALUES (2, 1, 'claims', 2, 0, 'evidence', 49, 57, '8c5b4700e8f59e23bad741c302fca5d38e3a93f701e11628c6ea2273801202d2');
INSERT INTO erasures ("entry", "tombstone", "relation", "row", "place", "field", "start", "end", "seal") VALUES (3, 1, 'documents', 1, 0, 'text', 63, 71, 'c5952b2a558b26abead058960963dec2d65343a4323a02d429759c41dcb3a053');
INSERT INTO erasures ("entry", "tombstone", "relation", "row", "place", "field", "start", "end", "seal") VALUES (4, 1, 'documents', 2, 0, 'text', 61, 69, '7474f22550208c4f0be4abe448d687396f9aba6ba285b20c9901ee669eb5954b');
INSERT INTO erasures ("entry", "tombstone", "relation", "row", "place", "field", "start", "end", "seal") VALUES (5, 1, 'sketches', 1, 0, 'hashes', 0, 684, 'd3080ba88e0332d0b714ef56b06c3c929cf0d804e65ffede867595832b8f8f3b');
INSERT INTO erasures ("entry", "tombstone", "relation", "row", "place", "field", "start", "end", "seal") VALUES (6, 1, 'sketches', 2, 0, 'hashes', 0, 684, '813df4ff185cda6ec92e6dd23d7818e47ea0b70003ea95a35d2fa982768de2eb');
INSERT INTO parties ("claim", "place", "role", "id", "text") VALUES (1, 0, 'actor', 'PER', '');
INSERT INTO parties ("claim", "place", "role", "id", "text") VALUES (1, 1, 'recipient', 'CHL', '');
INSERT INTO parties ("claim", "place", "role", "id", "text") VALUES (2, 0, 'actor', 'PER', '');
INSERT INTO parties ("claim", "place", "role", "id", "text") VALUES (2, 1, 'recipient', 'CHL', '');
CREATE TRIGGER documents_no_delete BEFORE DELETE ON documents BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of documents'); END;
CREATE TRIGGER documents_no_update BEFORE UPDATE ON documents WHEN NOT (NEW."entry" IS OLD."entry" AND NEW."id" IS OLD."id" AND NEW."work" IS OLD."work" AND NEW."version" IS OLD."version" AND NEW."sha256" IS OLD."sha256" AND NEW."raw" IS OLD."raw" AND NEW."length" IS OLD."length" AND NEW."outlet" IS OLD."outlet" AND NEW."language" IS OLD."language" AND NEW."published" IS OLD."published" AND NEW."retrieved" IS OLD."retrieved" AND NEW."recorded" IS OLD."recorded" AND NEW."run" IS OLD."run" AND NEW."dated" IS OLD."dated" AND NEW."copy_of" IS OLD."copy_of" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'documents' AND e.place = 0 AND NEW."doc" IS CASE WHEN e.relation = 'documents' AND e.field = 'doc' AND e."end" <= length(OLD."doc") THEN substr(OLD."doc", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."doc", e."end" + 1) ELSE OLD."doc" END AND NEW."title" IS CASE WHEN e.relation = 'documents' AND e.field = 'title' AND e."end" <= length(OLD."title") THEN substr(OLD."title", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."title", e."end" + 1) ELSE OLD."title" END AND NEW."address" IS CASE WHEN e.relation = 'documents' AND e.field = 'address' AND e."end" <= length(OLD."address") THEN substr(OLD."address", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."address", e."end" + 1) ELSE OLD."address" END AND NEW."author" IS CASE WHEN e.relation = 'documents' AND e.field = 'author' AND e."end" <= length(OLD."author") THEN substr(OLD."author", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."author", e."end" + 1) ELSE OLD."author" END AND NEW."text" IS CASE WHEN e.relation = 'documents' AND e.field = 'text' AND e."end" <= length(OLD."text") THEN substr(OLD."text", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."text", e."end" + 1) ELSE OLD."text" END)) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of documents'); END;
CREATE TRIGGER documents_no_replace BEFORE INSERT ON documents WHEN EXISTS (SELECT 1 FROM documents WHERE ("entry" = NEW."entry") OR ("id" = NEW."id") OR ("work" = NEW."work" AND "version" = NEW."version")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of documents is there already'); END;
CREATE TRIGGER identities_no_delete BEFORE DELETE ON identities BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of identities'); END;
CREATE TRIGGER identities_no_update BEFORE UPDATE ON identities WHEN NOT (NEW."entry" IS OLD."entry" AND NEW."id" IS OLD."id" AND NEW."decision" IS OLD."decision" AND NEW."at" IS OLD."at" AND NEW."recorded" IS OLD."recorded" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'identities' AND e.place = 0 AND NEW."one" IS CASE WHEN e.relation = 'identities' AND e.field = 'one' AND e."end" <= length(OLD."one") THEN substr(OLD."one", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."one", e."end" + 1) ELSE OLD."one" END AND NEW."other" IS CASE WHEN e.relation = 'identities' AND e.field = 'other' AND e."end" <= length(OLD."other") THEN substr(OLD."other", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."other", e."end" + 1) ELSE OLD."other" END AND NEW."author" IS CASE WHEN e.relation = 'identities' AND e.field = 'author' AND e."end" <= length(OLD."author") THEN substr(OLD."author", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."author", e."end" + 1) ELSE OLD."author" END AND NEW."reason" IS CASE WHEN e.relation = 'identities' AND e.field = 'reason' AND e."end" <= length(OLD."reason") THEN substr(OLD."reason", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."reason", e."end" + 1) ELSE OLD."reason" END)) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of identities'); END;
CREATE TRIGGER identities_no_replace BEFORE INSERT ON identities WHEN EXISTS (SELECT 1 FROM identities WHERE ("entry" = NEW."entry") OR ("id" = NEW."id")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of identities is there already'); END;
CREATE TRIGGER judgements_no_delete BEFORE DELETE ON judgements BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of judgements'); END;
CREATE TRIGGER judgements_no_update BEFORE UPDATE ON judgements WHEN NOT (NEW."entry" IS OLD."entry" AND NEW."id" IS OLD."id" AND NEW."claim" IS OLD."claim" AND NEW."verdict" IS OLD."verdict" AND NEW."at" IS OLD."at" AND NEW."document" IS OLD."document" AND NEW."recorded" IS OLD."recorded" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'judgements' AND e.place = 0 AND NEW."correction" IS CASE WHEN e.relation = 'judgements' AND e.field = 'correction' AND e."end" <= length(OLD."correction") THEN substr(OLD."correction", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."correction", e."end" + 1) ELSE OLD."correction" END AND NEW."author" IS CASE WHEN e.relation = 'judgements' AND e.field = 'author' AND e."end" <= length(OLD."author") THEN substr(OLD."author", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."author", e."end" + 1) ELSE OLD."author" END AND NEW."reason" IS CASE WHEN e.relation = 'judgements' AND e.field = 'reason' AND e."end" <= length(OLD."reason") THEN substr(OLD."reason", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."reason", e."end" + 1) ELSE OLD."reason" END)) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of judgements'); END;
CREATE TRIGGER judgements_no_replace BEFORE INSERT ON judgements WHEN EXISTS (SELECT 1 FROM judgements WHERE ("entry" = NEW."entry") OR ("id" = NEW."id")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of judgements is there already'); END;
CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of ledger'); END;
CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of ledger'); END;
CREATE TRIGGER ledger_no_replace BEFORE INSERT ON ledger WHEN EXISTS (SELECT 1 FROM ledger WHERE ("version" = NEW."version")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of ledger is there already'); END;
CREATE TRIGGER runs_no_delete BEFORE DELETE ON runs BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of runs'); END;
CREATE TRIGGER runs_no_update BEFORE UPDATE ON runs BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of runs'); END;
CREATE TRIGGER runs_no_replace BEFORE INSERT ON runs WHEN EXISTS (SELECT 1 FROM runs WHERE ("entry" = NEW."entry") OR ("previous" = NEW."previous") OR ("run" = NEW."run" AND "stage" = NEW."stage")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of runs is there already'); END;
CREATE TRIGGER tombstones_no_delete BEFORE DELETE ON tombstones BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of tombstones'); END;
CREATE TRIGGER tombstones_no_update BEFORE UPDATE ON tombstones BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of tombstones'); END;
CREATE TRIGGER tombstones_no_replace BEFORE INSERT ON tombstones WHEN EXISTS (SELECT 1 FROM tombstones WHERE ("entry" = NEW."entry")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of tombstones is there already'); END;
CREATE TRIGGER claims_no_delete BEFORE DELETE ON claims BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of claims'); END;
CREATE TRIGGER claims_no_update BEFORE UPDATE ON claims WHEN NOT (NEW."entry" IS OLD."entry" AND NEW."id" IS OLD."id" AND NEW."document" IS OLD."document" AND NEW."start" IS OLD."start" AND NEW."end" IS OLD."end" AND NEW."act" IS OLD."act" AND NEW."status" IS OLD."status" AND NEW."edtf" IS OLD."edtf" AND NEW."earliest" IS OLD."earliest" AND NEW."latest" IS OLD."latest" AND NEW."basis" IS OLD."basis" AND NEW."confidence" IS OLD."confidence" AND NEW."reported" IS OLD."reported" AND NEW."recorded" IS OLD."recorded" AND NEW."run" IS OLD."run" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND (e.relation = 'claims' AND e.place = 0 OR e.relation IN ('parties', 'sources')) AND NEW."evidence" IS CASE WHEN e.relation = 'claims' AND e.field = 'evidence' AND e."end" <= length(OLD."evidence") THEN substr(OLD."evidence", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."evidence", e."end" + 1) ELSE OLD."evidence" END AND NEW."phrase" IS CASE WHEN e.relation = 'claims' AND e.field = 'phrase' AND e."end" <= length(OLD."phrase") THEN substr(OLD."phrase", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."phrase", e."end" + 1) ELSE OLD."phrase" END AND NEW."amount" IS CASE WHEN e.relation = 'claims' AND e.field = 'amount' AND e."end" <= length(OLD."amount") THEN substr(OLD."amount", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."amount", e."end" + 1) ELSE OLD."amount" END)) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of claims'); END;
CREATE TRIGGER claims_no_replace BEFORE INSERT ON claims WHEN EXISTS (SELECT 1 FROM claims WHERE ("entry" = NEW."entry") OR ("document" = NEW."document" AND "id" = NEW."id")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of claims is there already'); END;
CREATE TRIGGER erasures_no_delete BEFORE DELETE ON erasures BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of erasures'); END;
CREATE TRIGGER erasures_no_update BEFORE UPDATE ON erasures BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of erasures'); END;
CREATE TRIGGER erasures_no_replace BEFORE INSERT ON erasures WHEN EXISTS (SELECT 1 FROM erasures WHERE ("entry" = NEW."entry")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of erasures is there already'); END;
CREATE TRIGGER readings_no_delete BEFORE DELETE ON readings BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of readings'); END;
CREATE TRIGGER readings_no_update BEFORE UPDATE ON readings BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of readings'); END;
CREATE TRIGGER readings_no_replace BEFORE INSERT ON readings WHEN EXISTS (SELECT 1 FROM readings WHERE ("entry" = NEW."entry") OR ("document" = NEW."document" AND "run" = NEW."run")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of readings is there already'); END;
CREATE TRIGGER sketches_no_delete BEFORE DELETE ON sketches BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of sketches'); END;
CREATE TRIGGER sketches_no_update BEFORE UPDATE ON sketches WHEN NOT (NEW."entry" IS OLD."entry" AND NEW."document" IS OLD."document" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'sketches' AND e.place = 0 AND NEW."hashes" IS CASE WHEN e.relation = 'sketches' AND e.field = 'hashes' AND e."end" <= length(OLD."hashes") THEN substr(OLD."hashes", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."hashes", e."end" + 1) ELSE OLD."hashes" END)) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of sketches'); END;
CREATE TRIGGER sketches_no_replace BEFORE INSERT ON sketches WHEN EXISTS (SELECT 1 FROM sketches WHERE ("entry" = NEW."entry")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of sketches is there already'); END;
CREATE TRIGGER parties_no_delete BEFORE DELETE ON parties BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of parties'); END;
CREATE TRIGGER parties_no_update BEFORE UPDATE ON parties WHEN NOT (NEW."claim" IS OLD."claim" AND NEW."place" IS OLD."place" AND NEW."role" IS OLD."role" AND NEW."id" IS OLD."id" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD."claim" AND e.relation = 'parties' AND e.place = OLD.place AND NEW."text" IS CASE WHEN e.relation = 'parties' AND e.field = 'text' AND e."end" <= length(OLD."text") THEN substr(OLD."text", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."text", e."end" + 1) ELSE OLD."text" END)) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of parties'); END;
CREATE TRIGGER parties_no_replace BEFORE INSERT ON parties WHEN EXISTS (SELECT 1 FROM parties WHERE ("claim" = NEW."claim" AND "place" = NEW."place")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of parties is there already'); END;
CREATE TRIGGER sources_no_delete BEFORE DELETE ON sources BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of sources'); END;
CREATE TRIGGER sources_no_update BEFORE UPDATE ON sources WHEN NOT (NEW."claim" IS OLD."claim" AND NEW."place" IS OLD."place" AND NEW."kind" IS OLD."kind" AND NEW."of" IS OLD."of" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD."claim" AND e.relation = 'sources' AND e.place = OLD.place AND NEW."text" IS CASE WHEN e.relation = 'sources' AND e.field = 'text' AND e."end" <= length(OLD."text") THEN substr(OLD."text", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."text", e."end" + 1) ELSE OLD."text" END)) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of sources'); END;
CREATE TRIGGER sources_no_replace BEFORE INSERT ON sources WHEN EXISTS (SELECT 1 FROM sources WHERE ("claim" = NEW."claim" AND "place" = NEW."place")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of sources is there already'); END;
CREATE TRIGGER claims_need_evidence BEFORE INSERT ON claims WHEN NOT EXISTS (
    SELECT 1 FROM documents AS d WHERE d.id = NEW.document AND (
        substr(d.text, NEW.start + 1, NEW."end" - NEW.start) = NEW.evidence
        OR (d.text IS NULL AND NEW."end" <= d.length AND length(NEW.evidence) <= 300)
    )
) BEGIN SELECT RAISE(ABORT, 'the evidence of a claim must stand at its place in its document'); END;
