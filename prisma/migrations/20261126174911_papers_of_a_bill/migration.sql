-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "fileId" UUID;

-- AlterTable
ALTER TABLE "BillSending" ADD COLUMN     "packetFileId" UUID;
