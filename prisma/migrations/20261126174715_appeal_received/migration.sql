-- AlterTable
ALTER TABLE "Appeal" ADD COLUMN     "receivedOn" DATE;
