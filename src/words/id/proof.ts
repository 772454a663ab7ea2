import type * as english from '../en/proof.ts';

export const proof: Record<keyof typeof english.proof, string> = {
  TITLE: 'Buktikan bahwa ini Anda',
  HOW: 'Permintaan ini ditahan dua menit. Berikan kode dari program di ponsel Anda atau kode cadangan, dan persis ini dilakukan, satu kali.',
  IN_CHAT: 'Ketik kode dari ponsel Anda atau kode cadangan dalam dua menit. Pesan Anda dihapus dari obrolan ini.',
  GONE: 'Tidak ada yang menunggu bukti bahwa ini Anda. Jika Anda meminta sesuatu lebih dari dua menit lalu, minta lagi.',
  DONE: 'Ini Anda, dan sudah dilakukan.',
  NOT: 'Tidak dilakukan.',
  CHECKING: 'Memeriksa kode…',
  DO: 'Lakukan',
  DROP: 'Biarkan',
};
