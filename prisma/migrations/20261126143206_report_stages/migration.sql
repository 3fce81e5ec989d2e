-- A case whose report is written, read by the physician, or signed and not yet served.
ALTER TYPE "CaseStage" ADD VALUE 'DRAFTING';
ALTER TYPE "CaseStage" ADD VALUE 'PHYSICIAN_REVIEW';
ALTER TYPE "CaseStage" ADD VALUE 'SIGNED';
