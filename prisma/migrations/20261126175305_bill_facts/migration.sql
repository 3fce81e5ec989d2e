-- AlterTable
ALTER TABLE "Evaluation" ADD COLUMN     "interpreterReason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "PageChoice" ADD COLUMN     "countDiffering" BOOLEAN NOT NULL DEFAULT false;
