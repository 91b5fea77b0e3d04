import type { AllotmentView, Move, Moved } from '../../domain/allotments/contract.ts';
import { get, newKey, post } from '../api.ts';
import { language } from '../shell/language.ts';

const path = '/api/my/allotments';

export const allotments = () => ({
  queryKey: ['allotments', language()],
  queryFn: () => get<AllotmentView>(path),
});

export const sendMoves = (moves: Move[]) => post<Moved>(path, { moves }, newKey());
