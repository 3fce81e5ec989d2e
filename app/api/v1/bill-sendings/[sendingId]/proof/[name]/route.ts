export { takeProof as PUT } from '@/lib/http/bill-papers';
