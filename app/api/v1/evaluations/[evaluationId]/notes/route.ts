import { noteExam } from '@/lib/features/exams/note-exam';
import { route } from '@/lib/http/route';

export const POST = route(noteExam);
