-- AlterTable
ALTER TABLE "Packet" ADD COLUMN     "sortedBps" INTEGER;
