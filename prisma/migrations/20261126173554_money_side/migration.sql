-- CreateEnum
CREATE TYPE "ReceiptKind" AS ENUM ('PAYMENT', 'DEPOSIT');

-- CreateEnum
CREATE TYPE "WriteOffState" AS ENUM ('ASKED', 'APPROVED', 'REFUSED', 'REVERSED');

-- CreateEnum
CREATE TYPE "BankLineState" AS ENUM ('OPEN', 'MATCHED', 'IGNORED');

-- CreateEnum
CREATE TYPE "EorSource" AS ENUM ('TYPED', 'ERA', 'SCANNED');

-- CreateEnum
CREATE TYPE "EorState" AS ENUM ('DRAFT', 'POSTED', 'VOID');

-- CreateEnum
CREATE TYPE "AppealKind" AS ENUM ('SECOND_REVIEW', 'IBR', 'OBJECTION', 'PETITION');

-- CreateEnum
CREATE TYPE "AppealState" AS ENUM ('DRAFT', 'SENT', 'ANSWERED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "ediPayerId" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "FeeAgreement" ADD COLUMN     "includedMinutes" INTEGER,
ADD COLUMN     "minimumMinutes" INTEGER,
ADD COLUMN     "perInchCents" INTEGER,
ADD COLUMN     "perMileCents" INTEGER,
ADD COLUMN     "rushCents" INTEGER,
ADD COLUMN     "rushDays" INTEGER,
ADD COLUMN     "travelHourlyCents" INTEGER;

-- AlterTable
ALTER TABLE "Evaluation" ADD COLUMN     "recordInches" INTEGER,
ADD COLUMN     "rush" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "travelMiles" INTEGER,
ADD COLUMN     "travelMinutes" INTEGER;

-- AlterTable
ALTER TABLE "Invoice" ADD COLUMN     "chargesInvoiceId" UUID,
ADD COLUMN     "claimNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "correctsInvoiceId" UUID,
ADD COLUMN     "diagnosisCodes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'evaluation',
ADD COLUMN     "payerReference" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "receivedOn" DATE,
ADD COLUMN     "writtenOffCents" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "countsOn" DATE,
ADD COLUMN     "receiptId" UUID;

-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "invoiceId" UUID;

-- AlterTable
ALTER TABLE "Practice" ADD COLUMN     "ediSubmitterId" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "ibrFeeCents" INTEGER NOT NULL DEFAULT 19500,
ADD COLUMN     "writeOffLimitCents" INTEGER NOT NULL DEFAULT 25000;

-- AlterTable
ALTER TABLE "Physician" ADD COLUMN     "monthlyGoalCents" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "taxonomyCode" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Location" ADD COLUMN     "placeOfService" TEXT NOT NULL DEFAULT '11';

-- AlterTable
ALTER TABLE "TaxIdentity" ADD COLUMN     "city" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "npi" TEXT,
ADD COLUMN     "postalCode" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'CA',
ADD COLUMN     "street" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "tinKind" TEXT NOT NULL DEFAULT 'EIN';

-- CreateTable
CREATE TABLE "Receipt" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "ReceiptKind" NOT NULL DEFAULT 'PAYMENT',
    "payerId" UUID NOT NULL,
    "caseId" UUID,
    "receivedOn" DATE NOT NULL,
    "countsOn" DATE NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "appliedCents" INTEGER NOT NULL DEFAULT 0,
    "refundedCents" INTEGER NOT NULL DEFAULT 0,
    "method" "PaymentMethod" NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "reversedOn" DATE,
    "reverseReason" TEXT NOT NULL DEFAULT '',
    "bankLineId" UUID,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Refund" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "receiptId" UUID NOT NULL,
    "refundedOn" DATE NOT NULL,
    "countsOn" DATE NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "method" "PaymentMethod" NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL,
    "reversesId" UUID,
    "recordedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Refund_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "WriteOff" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invoiceId" UUID NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "reasonCode" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "WriteOffState" NOT NULL DEFAULT 'ASKED',
    "askedById" UUID,
    "askedOn" DATE NOT NULL,
    "decidedById" UUID,
    "decidedOn" DATE,
    "decisionNote" TEXT NOT NULL DEFAULT '',
    "countsOn" DATE,
    "reversedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WriteOff_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "MonthClose" (
    "practiceId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3) NOT NULL,
    "reopenedById" UUID,
    "reopenedAt" TIMESTAMPTZ(3),
    "reopenReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MonthClose_pkey" PRIMARY KEY ("practiceId","month")
);

-- CreateTable
CREATE TABLE "BankImport" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "account" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE NOT NULL,
    "lineCount" INTEGER NOT NULL,
    "newCount" INTEGER NOT NULL,
    "importedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BankImport_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "BankLine" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "state" "BankLineState" NOT NULL DEFAULT 'OPEN',
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BankLine_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "TimeEntry" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "evaluationId" UUID,
    "userId" UUID NOT NULL,
    "activity" TEXT NOT NULL,
    "workedOn" DATE NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT '',
    "billable" BOOLEAN NOT NULL DEFAULT true,
    "invoiceLineId" UUID,
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TimeEntry_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ContractRate" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "payerId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "unitPriceCents" INTEGER,
    "shareBps" INTEGER,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "reference" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContractRate_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "BillSending" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invoiceId" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "sentTo" TEXT NOT NULL DEFAULT '',
    "sentOn" DATE NOT NULL,
    "receivedOn" DATE,
    "receiptBasis" TEXT NOT NULL DEFAULT '',
    "tracking" TEXT NOT NULL DEFAULT '',
    "proof" TEXT NOT NULL DEFAULT '',
    "proofFileId" UUID,
    "packetSha256" TEXT NOT NULL DEFAULT '',
    "packetPapers" JSONB NOT NULL DEFAULT '[]',
    "ediFileId" UUID,
    "sentById" UUID,
    "voidedOn" DATE,
    "voidReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BillSending_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "EdiFile" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "outbound" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "controlNumber" TEXT NOT NULL DEFAULT '',
    "content" TEXT NOT NULL,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "recordedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EdiFile_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "EdiClaim" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ediFileId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "invoiceId" UUID,
    "claimControl" TEXT NOT NULL DEFAULT '',
    "payerControl" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT '',
    "amountCents" INTEGER NOT NULL DEFAULT 0,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "EdiClaim_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Eor" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invoiceId" UUID,
    "source" "EorSource" NOT NULL,
    "state" "EorState" NOT NULL DEFAULT 'DRAFT',
    "servedOn" DATE,
    "receivedOn" DATE NOT NULL,
    "payerReference" TEXT NOT NULL DEFAULT '',
    "checkReference" TEXT NOT NULL DEFAULT '',
    "fileId" UUID,
    "reading" JSONB,
    "ediClaimId" UUID,
    "receiptId" UUID,
    "appealId" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "voidReason" TEXT NOT NULL DEFAULT '',
    "postedOn" DATE,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Eor_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "EorLine" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "eorId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "invoiceLineId" UUID,
    "code" TEXT NOT NULL,
    "billedCents" INTEGER NOT NULL,
    "expectedCents" INTEGER NOT NULL,
    "allowedCents" INTEGER NOT NULL,
    "paidCents" INTEGER NOT NULL,
    "adjustments" JSONB NOT NULL DEFAULT '[]',
    "remark" TEXT NOT NULL DEFAULT '',
    "denialClass" TEXT NOT NULL DEFAULT '',
    "rebuttalKey" TEXT NOT NULL DEFAULT '',
    "decision" TEXT NOT NULL DEFAULT '',
    "decisionReason" TEXT NOT NULL DEFAULT '',
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EorLine_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "AppealKind" NOT NULL,
    "state" "AppealState" NOT NULL DEFAULT 'DRAFT',
    "invoiceId" UUID NOT NULL,
    "eorId" UUID,
    "afterId" UUID,
    "disputedCents" INTEGER NOT NULL,
    "grounds" JSONB NOT NULL DEFAULT '[]',
    "body" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT[],
    "feeCents" INTEGER NOT NULL DEFAULT 0,
    "dueOn" DATE NOT NULL,
    "sentOn" DATE,
    "method" TEXT NOT NULL DEFAULT '',
    "proof" TEXT NOT NULL DEFAULT '',
    "answerDueOn" DATE,
    "answeredOn" DATE,
    "outcome" TEXT NOT NULL DEFAULT '',
    "outcomeNote" TEXT NOT NULL DEFAULT '',
    "recoveredCents" INTEGER NOT NULL DEFAULT 0,
    "document" JSONB,
    "sentById" UUID,
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Cost" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "shareBps" INTEGER,
    "amountCents" INTEGER,
    "physicianId" UUID,
    "locationId" UUID,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Cost_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "Receipt_practiceId_payerId_receivedOn_idx" ON "Receipt"("practiceId", "payerId", "receivedOn");

-- CreateIndex
CREATE INDEX "Receipt_practiceId_receivedOn_id_idx" ON "Receipt"("practiceId", "receivedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Receipt_practiceId_caseId_idx" ON "Receipt"("practiceId", "caseId");

-- CreateIndex
CREATE INDEX "Receipt_practiceId_bankLineId_idx" ON "Receipt"("practiceId", "bankLineId");

-- CreateIndex
CREATE INDEX "Refund_practiceId_receiptId_idx" ON "Refund"("practiceId", "receiptId");

-- CreateIndex
CREATE UNIQUE INDEX "Refund_practiceId_reversesId_key" ON "Refund"("practiceId", "reversesId");

-- CreateIndex
CREATE INDEX "WriteOff_practiceId_invoiceId_idx" ON "WriteOff"("practiceId", "invoiceId");

-- CreateIndex
CREATE INDEX "WriteOff_practiceId_state_askedOn_idx" ON "WriteOff"("practiceId", "state", "askedOn");

-- CreateIndex
CREATE INDEX "BankImport_practiceId_createdAt_idx" ON "BankImport"("practiceId", "createdAt");

-- CreateIndex
CREATE INDEX "BankLine_practiceId_state_on_idx" ON "BankLine"("practiceId", "state", "on");

-- CreateIndex
CREATE UNIQUE INDEX "BankLine_practiceId_fingerprint_key" ON "BankLine"("practiceId", "fingerprint");

-- CreateIndex
CREATE INDEX "TimeEntry_practiceId_caseId_workedOn_idx" ON "TimeEntry"("practiceId", "caseId", "workedOn");

-- CreateIndex
CREATE INDEX "TimeEntry_practiceId_userId_workedOn_idx" ON "TimeEntry"("practiceId", "userId", "workedOn");

-- CreateIndex
CREATE INDEX "TimeEntry_practiceId_invoiceLineId_idx" ON "TimeEntry"("practiceId", "invoiceLineId");

-- CreateIndex
CREATE INDEX "ContractRate_practiceId_payerId_code_startsOn_idx" ON "ContractRate"("practiceId", "payerId", "code", "startsOn");

-- CreateIndex
CREATE INDEX "BillSending_practiceId_invoiceId_sentOn_idx" ON "BillSending"("practiceId", "invoiceId", "sentOn");

-- CreateIndex
CREATE INDEX "EdiFile_practiceId_createdAt_idx" ON "EdiFile"("practiceId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "EdiFile_practiceId_sha256_key" ON "EdiFile"("practiceId", "sha256");

-- CreateIndex
CREATE INDEX "EdiClaim_practiceId_invoiceId_idx" ON "EdiClaim"("practiceId", "invoiceId");

-- CreateIndex
CREATE UNIQUE INDEX "EdiClaim_practiceId_ediFileId_position_key" ON "EdiClaim"("practiceId", "ediFileId", "position");

-- CreateIndex
CREATE INDEX "Eor_practiceId_invoiceId_idx" ON "Eor"("practiceId", "invoiceId");

-- CreateIndex
CREATE INDEX "Eor_practiceId_state_createdAt_idx" ON "Eor"("practiceId", "state", "createdAt");

-- CreateIndex
CREATE INDEX "Eor_practiceId_appealId_idx" ON "Eor"("practiceId", "appealId");

-- CreateIndex
CREATE INDEX "EorLine_practiceId_invoiceLineId_idx" ON "EorLine"("practiceId", "invoiceLineId");

-- CreateIndex
CREATE UNIQUE INDEX "EorLine_practiceId_eorId_position_key" ON "EorLine"("practiceId", "eorId", "position");

-- CreateIndex
CREATE INDEX "Appeal_practiceId_invoiceId_idx" ON "Appeal"("practiceId", "invoiceId");

-- CreateIndex
CREATE INDEX "Appeal_practiceId_eorId_idx" ON "Appeal"("practiceId", "eorId");

-- CreateIndex
CREATE INDEX "Appeal_practiceId_state_dueOn_idx" ON "Appeal"("practiceId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "Invoice_practiceId_chargesInvoiceId_idx" ON "Invoice"("practiceId", "chargesInvoiceId");

-- CreateIndex
CREATE INDEX "Payment_practiceId_countsOn_idx" ON "Payment"("practiceId", "countsOn");

-- CreateIndex
CREATE INDEX "Payment_practiceId_receiptId_idx" ON "Payment"("practiceId", "receiptId");

-- CreateIndex
CREATE INDEX "Letter_practiceId_invoiceId_idx" ON "Letter"("practiceId", "invoiceId");

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_practiceId_chargesInvoiceId_fkey" FOREIGN KEY ("practiceId", "chargesInvoiceId") REFERENCES "Invoice"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_practiceId_correctsInvoiceId_fkey" FOREIGN KEY ("practiceId", "correctsInvoiceId") REFERENCES "Invoice"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Each payment that was posted so far came alone: its receipt is as large as it is, and reversed where it was taken back.
INSERT INTO "Receipt" ("practiceId", id, kind, "payerId", "receivedOn", "countsOn", "amountCents", "appliedCents", method, reference, "reversedOn", "reverseReason", "recordedById", "createdAt")
SELECT p."practiceId", p.id, 'PAYMENT', i."payerId", p."receivedOn", p."receivedOn", p."amountCents", CASE WHEN r.id IS NULL THEN p."amountCents" ELSE 0 END, p.method, p.reference, r."receivedOn", COALESCE(r.reason, ''), p."recordedById", p."createdAt"
FROM "Payment" p JOIN "Invoice" i ON i."practiceId" = p."practiceId" AND i.id = p."invoiceId"
LEFT JOIN "Payment" r ON r."practiceId" = p."practiceId" AND r."reversesId" = p.id
WHERE p."reversesId" IS NULL;
UPDATE "Payment" SET "countsOn" = "receivedOn", "receiptId" = COALESCE("reversesId", id);
ALTER TABLE "Payment" ALTER COLUMN "countsOn" SET NOT NULL, ALTER COLUMN "receiptId" SET NOT NULL;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_practiceId_receiptId_fkey" FOREIGN KEY ("practiceId", "receiptId") REFERENCES "Receipt"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_practiceId_invoiceId_fkey" FOREIGN KEY ("practiceId", "invoiceId") REFERENCES "Invoice"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_practiceId_payerId_fkey" FOREIGN KEY ("practiceId", "payerId") REFERENCES "Contact"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_practiceId_bankLineId_fkey" FOREIGN KEY ("practiceId", "bankLineId") REFERENCES "BankLine"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_practiceId_receiptId_fkey" FOREIGN KEY ("practiceId", "receiptId") REFERENCES "Receipt"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "WriteOff" ADD CONSTRAINT "WriteOff_practiceId_invoiceId_fkey" FOREIGN KEY ("practiceId", "invoiceId") REFERENCES "Invoice"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BankLine" ADD CONSTRAINT "BankLine_practiceId_importId_fkey" FOREIGN KEY ("practiceId", "importId") REFERENCES "BankImport"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TimeEntry" ADD CONSTRAINT "TimeEntry_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TimeEntry" ADD CONSTRAINT "TimeEntry_practiceId_evaluationId_fkey" FOREIGN KEY ("practiceId", "evaluationId") REFERENCES "Evaluation"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TimeEntry" ADD CONSTRAINT "TimeEntry_practiceId_invoiceLineId_fkey" FOREIGN KEY ("practiceId", "invoiceLineId") REFERENCES "InvoiceLine"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ContractRate" ADD CONSTRAINT "ContractRate_practiceId_payerId_fkey" FOREIGN KEY ("practiceId", "payerId") REFERENCES "Contact"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BillSending" ADD CONSTRAINT "BillSending_practiceId_invoiceId_fkey" FOREIGN KEY ("practiceId", "invoiceId") REFERENCES "Invoice"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BillSending" ADD CONSTRAINT "BillSending_practiceId_ediFileId_fkey" FOREIGN KEY ("practiceId", "ediFileId") REFERENCES "EdiFile"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "EdiClaim" ADD CONSTRAINT "EdiClaim_practiceId_ediFileId_fkey" FOREIGN KEY ("practiceId", "ediFileId") REFERENCES "EdiFile"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "EdiClaim" ADD CONSTRAINT "EdiClaim_practiceId_invoiceId_fkey" FOREIGN KEY ("practiceId", "invoiceId") REFERENCES "Invoice"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Eor" ADD CONSTRAINT "Eor_practiceId_invoiceId_fkey" FOREIGN KEY ("practiceId", "invoiceId") REFERENCES "Invoice"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Eor" ADD CONSTRAINT "Eor_practiceId_ediClaimId_fkey" FOREIGN KEY ("practiceId", "ediClaimId") REFERENCES "EdiClaim"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Eor" ADD CONSTRAINT "Eor_practiceId_receiptId_fkey" FOREIGN KEY ("practiceId", "receiptId") REFERENCES "Receipt"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Eor" ADD CONSTRAINT "Eor_practiceId_appealId_fkey" FOREIGN KEY ("practiceId", "appealId") REFERENCES "Appeal"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "EorLine" ADD CONSTRAINT "EorLine_practiceId_eorId_fkey" FOREIGN KEY ("practiceId", "eorId") REFERENCES "Eor"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "EorLine" ADD CONSTRAINT "EorLine_practiceId_invoiceLineId_fkey" FOREIGN KEY ("practiceId", "invoiceLineId") REFERENCES "InvoiceLine"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_practiceId_invoiceId_fkey" FOREIGN KEY ("practiceId", "invoiceId") REFERENCES "Invoice"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_practiceId_eorId_fkey" FOREIGN KEY ("practiceId", "eorId") REFERENCES "Eor"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_practiceId_afterId_fkey" FOREIGN KEY ("practiceId", "afterId") REFERENCES "Appeal"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Cost" ADD CONSTRAINT "Cost_practiceId_physicianId_fkey" FOREIGN KEY ("practiceId", "physicianId") REFERENCES "Physician"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Cost" ADD CONSTRAINT "Cost_practiceId_locationId_fkey" FOREIGN KEY ("practiceId", "locationId") REFERENCES "Location"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What was billed stays as it was; what became of it since may be noted beside it.
CREATE OR REPLACE FUNCTION refuse_issued_invoice_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE follows constant text[] := '{paidCents,creditedCents,writtenOffCents,payableOn,receivedOn,payerReference,state,voidedOn,reason,version}';
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state <> 'DRAFT' THEN RAISE EXCEPTION 'An issued invoice cannot be deleted' USING ERRCODE = 'restrict_violation'; END IF;
    RETURN OLD;
  END IF;
  IF OLD.state <> 'DRAFT' AND (
    (to_jsonb(OLD) - follows) IS DISTINCT FROM (to_jsonb(NEW) - follows)
    OR NEW.state = 'DRAFT' OR (OLD.state = 'VOID' AND NEW.state <> 'VOID')
  ) THEN
    RAISE EXCEPTION 'An issued invoice cannot be changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- Nothing counts in a month that is closed. Who closes a month takes the same lock alone, so that none slips in meanwhile.
CREATE FUNCTION refuse_closed_month() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_month text;
BEGIN
  IF NEW."countsOn" IS NULL OR (TG_OP = 'UPDATE' AND NEW."countsOn" IS NOT DISTINCT FROM OLD."countsOn") THEN RETURN NEW; END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('month-close:' || NEW."practiceId"::text, 0));
  of_month := to_char(NEW."countsOn", 'YYYY-MM');
  IF EXISTS (SELECT 1 FROM "MonthClose" m WHERE m."practiceId" = NEW."practiceId" AND m.month = of_month AND m."reopenedAt" IS NULL) THEN
    RAISE EXCEPTION 'The month % is closed', of_month USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closed_month_takes_no_receipt BEFORE INSERT OR UPDATE ON "Receipt" FOR EACH ROW EXECUTE FUNCTION refuse_closed_month();
CREATE TRIGGER closed_month_takes_no_payment BEFORE INSERT OR UPDATE ON "Payment" FOR EACH ROW EXECUTE FUNCTION refuse_closed_month();
CREATE TRIGGER closed_month_takes_no_refund BEFORE INSERT OR UPDATE ON "Refund" FOR EACH ROW EXECUTE FUNCTION refuse_closed_month();
CREATE TRIGGER closed_month_takes_no_write_off BEFORE INSERT OR UPDATE ON "WriteOff" FOR EACH ROW EXECUTE FUNCTION refuse_closed_month();

-- One second review an EOR, and one IBR a second review, unless it was withdrawn.
CREATE UNIQUE INDEX "Appeal_one_second_review" ON "Appeal" ("practiceId", "eorId") WHERE kind = 'SECOND_REVIEW' AND state <> 'WITHDRAWN';
CREATE UNIQUE INDEX "Appeal_one_ibr" ON "Appeal" ("practiceId", "afterId") WHERE kind = 'IBR' AND state <> 'WITHDRAWN';

-- Figures that no code path may get wrong.
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_amount" CHECK ("amountCents" > 0 AND "appliedCents" >= 0 AND "refundedCents" >= 0 AND "appliedCents" + "refundedCents" <= "amountCents");
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_reversed_holds_nothing" CHECK ("reversedOn" IS NULL OR ("appliedCents" = 0 AND "refundedCents" = 0));
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_deposit_of_a_case" CHECK ((kind = 'DEPOSIT') = ("caseId" IS NOT NULL));
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_amount_not_zero" CHECK ("amountCents" <> 0);
ALTER TABLE "WriteOff" ADD CONSTRAINT "WriteOff_amount" CHECK ("amountCents" > 0);
ALTER TABLE "WriteOff" ADD CONSTRAINT "WriteOff_counts_when_approved" CHECK ((state IN ('APPROVED', 'REVERSED')) = ("countsOn" IS NOT NULL));
ALTER TABLE "ContractRate" ADD CONSTRAINT "ContractRate_one_price" CHECK (("unitPriceCents" IS NULL) <> ("shareBps" IS NULL));
ALTER TABLE "TimeEntry" ADD CONSTRAINT "TimeEntry_one_running" CHECK ("endedAt" IS NULL OR "startedAt" IS NOT NULL);
CREATE UNIQUE INDEX "TimeEntry_one_running_a_person" ON "TimeEntry" ("practiceId", "userId") WHERE "startedAt" IS NOT NULL AND "endedAt" IS NULL AND "removedAt" IS NULL;

DO $$
DECLARE tenant_table text;
BEGIN
  FOR tenant_table IN
    SELECT c.relname FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'practiceId' AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'tenant')
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING ("practiceId" = (SELECT NULLIF(current_setting(''app.practice_id'', true), '''')::uuid)) WITH CHECK ("practiceId" = (SELECT NULLIF(current_setting(''app.practice_id'', true), '''')::uuid))',
      tenant_table);
  END LOOP;
END $$;
