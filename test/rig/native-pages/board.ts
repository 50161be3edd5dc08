import { startBoardPage } from '#kit/native/board-page.ts';

startBoardPage();
