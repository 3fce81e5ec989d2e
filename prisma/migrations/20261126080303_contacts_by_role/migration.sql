-- Those of one role in the order of names, for a type-ahead that asks for interpreters or attorneys: under row-level security
-- no index on an array helps, and a role that few have would be looked for among all. Each contact stands in its own roles only.
CREATE INDEX "Contact_in_use_claims_administrator" ON "Contact" ("practiceId", "searchName" COLLATE "C", id) WHERE "mergedIntoId" IS NULL AND active AND roles @> '{claims_administrator}'::"ContactRole"[];
CREATE INDEX "Contact_in_use_applicant_attorney" ON "Contact" ("practiceId", "searchName" COLLATE "C", id) WHERE "mergedIntoId" IS NULL AND active AND roles @> '{applicant_attorney}'::"ContactRole"[];
CREATE INDEX "Contact_in_use_defense_attorney" ON "Contact" ("practiceId", "searchName" COLLATE "C", id) WHERE "mergedIntoId" IS NULL AND active AND roles @> '{defense_attorney}'::"ContactRole"[];
CREATE INDEX "Contact_in_use_agency" ON "Contact" ("practiceId", "searchName" COLLATE "C", id) WHERE "mergedIntoId" IS NULL AND active AND roles @> '{agency}'::"ContactRole"[];
CREATE INDEX "Contact_in_use_employer" ON "Contact" ("practiceId", "searchName" COLLATE "C", id) WHERE "mergedIntoId" IS NULL AND active AND roles @> '{employer}'::"ContactRole"[];
CREATE INDEX "Contact_in_use_interpreter" ON "Contact" ("practiceId", "searchName" COLLATE "C", id) WHERE "mergedIntoId" IS NULL AND active AND roles @> '{interpreter}'::"ContactRole"[];
CREATE INDEX "Contact_in_use_treating_physician" ON "Contact" ("practiceId", "searchName" COLLATE "C", id) WHERE "mergedIntoId" IS NULL AND active AND roles @> '{treating_physician}'::"ContactRole"[];
CREATE INDEX "Contact_in_use_dwc" ON "Contact" ("practiceId", "searchName" COLLATE "C", id) WHERE "mergedIntoId" IS NULL AND active AND roles @> '{dwc}'::"ContactRole"[];
CREATE INDEX "Contact_in_use_other" ON "Contact" ("practiceId", "searchName" COLLATE "C", id) WHERE "mergedIntoId" IS NULL AND active AND roles @> '{other}'::"ContactRole"[];
