-- CreateIndex
CREATE INDEX "Invoice_practiceId_evaluationId_idx" ON "Invoice"("practiceId", "evaluationId");
