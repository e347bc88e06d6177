/** Told how many of how many records are done. */
export type Progress = (done: number, total: number) => void;

export const noProgress: Progress = () => undefined;
