import { endElectronicService } from '@/lib/features/electronic-service/end-electronic-service';
import { route } from '@/lib/http/route';

export const POST = route(endElectronicService);
