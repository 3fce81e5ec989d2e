export { takeTaxForm as PUT } from '@/lib/http/bill-papers';
