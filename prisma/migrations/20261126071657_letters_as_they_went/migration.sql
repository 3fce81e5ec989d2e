-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "document" JSONB,
ADD COLUMN     "facts" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "sentById" UUID,
ADD COLUMN     "voidReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "voidedOn" DATE;

-- AlterTable
ALTER TABLE "LetterRecipient" ADD COLUMN     "omittedReason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "nextAttemptAt" TIMESTAMPTZ(3);

-- A letter that went out stays as it went: only its being void, with the reason and the day, may be added, and once.
CREATE OR REPLACE FUNCTION refuse_sent_letter_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state <> 'DRAFT' THEN RAISE EXCEPTION 'A letter that was sent cannot be deleted' USING ERRCODE = 'restrict_violation'; END IF;
    RETURN OLD;
  END IF;
  IF OLD.state <> 'DRAFT' AND (
    (to_jsonb(OLD) - '{state,version,voidedOn,voidReason}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{state,version,voidedOn,voidReason}'::text[])
    OR NEW.state = 'DRAFT'
    OR (OLD.state = 'VOID' AND (NEW.state, NEW."voidedOn", NEW."voidReason") IS DISTINCT FROM (OLD.state, OLD."voidedOn", OLD."voidReason"))
  ) THEN RAISE EXCEPTION 'A letter that was sent cannot be changed' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN NEW;
END $$;
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_sent_says_when_and_what" CHECK (state = 'DRAFT' OR ("servedOn" IS NOT NULL AND document IS NOT NULL));
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_void_says_why" CHECK (state <> 'VOID' OR ("voidedOn" IS NOT NULL AND "voidReason" <> ''));
