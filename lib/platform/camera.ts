// The camera as a page of ours in a tab has it; a frame on a foreign page is denied it.
import { readFrame } from './picture.ts';

/** Why nothing can be seen: not allowed, none there, or taken by another program. */
export type CameraFault = 'refused' | 'absent' | 'busy';
/** Shows the camera and tells the texts of all codes it sees, until told to stop; tells why when it cannot. */
export type WatchCamera = (
  video: HTMLVideoElement,
  onTexts: (texts: readonly string[]) => void,
  signal: AbortSignal,
) => Promise<CameraFault | undefined>;

const PAUSE_MS = 100;

export const watchCamera: WatchCamera = async (video, onTexts, signal) => {
  const wanted = { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } };
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false });
  } catch (error) {
    return faultOf(error);
  }
  const tracks = stream.getTracks();
  try {
    video.srcObject = stream;
    await video.play();
    while (!signal.aborted) {
      if (tracks.some(track => track.readyState === 'ended')) return 'absent';
      const texts = await readFrame(video);
      if (texts.length > 0 && !signal.aborted) onTexts(texts);
      await new Promise(done => setTimeout(done, PAUSE_MS));
    }
    return undefined;
  } finally {
    for (const track of tracks) track.stop();
  }
};

function faultOf(error: unknown): CameraFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'absent';
}
