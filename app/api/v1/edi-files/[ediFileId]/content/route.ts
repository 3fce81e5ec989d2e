export { giveEdiFile as GET } from '@/lib/http/bill-papers';
