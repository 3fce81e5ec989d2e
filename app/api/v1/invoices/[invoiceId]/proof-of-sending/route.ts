export { giveProofOfSending as GET } from '@/lib/http/bill-papers';
