export { giveClaimForm as GET } from '@/lib/http/bill-papers';
