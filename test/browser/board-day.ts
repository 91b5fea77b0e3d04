import { board } from '../../db/demo/board.ts';
import { dateIn } from '../../worker/kernel/today.ts';

/** The demo's board has a day of its own: for five hours of each, London's is ahead of it. */
export const boardToday = (): string => dateIn(board.timeZone, Date.now());
