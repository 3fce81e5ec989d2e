-- AlterTable
ALTER TABLE "Evaluation" ADD COLUMN     "minutesReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "supplementalBasis" JSONB;

-- AlterTable
ALTER TABLE "TimeSegment" ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '';
