-- AlterTable
ALTER TABLE "Packet" ADD COLUMN     "parts" JSONB;
