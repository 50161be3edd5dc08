import { text } from 'node:stream/consumers';
import { readQuiz } from './read-quiz.ts';
import { readingJobSchema } from './reading.ts';

/**
 * The program that reads one file of questions and ends: the job as JSON on standard input, the
 * answer on standard output. A process of its own, because a hostile file may take all its time and
 * memory.
 */
const job = readingJobSchema.parse(JSON.parse(await text(process.stdin)));
const reading = await readQuiz(job);
process.stdout.write(JSON.stringify(reading), () => process.exit(0));
