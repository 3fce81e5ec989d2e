import { givePagePicture } from '@/lib/http/page-pictures';

export const GET = givePagePicture;
