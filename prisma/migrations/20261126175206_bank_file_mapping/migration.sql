-- AlterTable
ALTER TABLE "BankImport" ADD COLUMN     "mapping" JSONB NOT NULL DEFAULT '{}';
