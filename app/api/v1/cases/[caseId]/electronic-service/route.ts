import { agreeElectronicService } from '@/lib/features/electronic-service/agree-electronic-service';
import { listElectronicService } from '@/lib/features/electronic-service/queries';
import { route } from '@/lib/http/route';

export const GET = route(listElectronicService);
export const POST = route(agreeElectronicService);
