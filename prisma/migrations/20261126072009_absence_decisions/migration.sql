-- AlterTable
ALTER TABLE "Unavailability" ADD COLUMN     "decisions" JSONB NOT NULL DEFAULT '{}';
