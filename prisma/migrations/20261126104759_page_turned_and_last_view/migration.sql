-- AlterTable
ALTER TABLE "RecordPage" ADD COLUMN     "turned" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "PageView_practiceId_userId_lastAt_idx" ON "PageView"("practiceId", "userId", "lastAt");
