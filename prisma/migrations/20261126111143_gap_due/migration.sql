-- AlterTable
ALTER TABLE "RecordGap" ADD COLUMN     "dueOn" DATE;
