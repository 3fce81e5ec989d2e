export { giveBillPack as GET } from '@/lib/http/bill-papers';
