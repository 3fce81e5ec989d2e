-- AlterTable
ALTER TABLE "Eor" ADD COLUMN     "paymentId" UUID;

-- AlterTable
ALTER TABLE "EorLine" ADD COLUMN     "writeOffId" UUID;
