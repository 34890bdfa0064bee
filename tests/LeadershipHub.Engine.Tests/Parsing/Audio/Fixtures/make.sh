#!/usr/bin/env bash
# Makes the sounds of this folder with ffmpeg. The committed files are what the tests read; this is how they came to be.
set -euo pipefail
cd "$(dirname "$0")"
sound() { local out=$1; shift; ffmpeg -v error -y -f lavfi -i "sine=frequency=330:sample_rate=44100:duration=3.2" -f lavfi -i "anoisesrc=d=3.2:a=0.05:seed=7" -filter_complex "[0][1]amix=inputs=2" -fflags +bitexact -flags:a +bitexact -map_metadata -1 "$@" "$out"; }
sound cbr.mp3 -c:a libmp3lame -b:a 32k -ac 1
sound cbr-plain.mp3 -c:a libmp3lame -b:a 32k -ac 1 -write_xing 0 -id3v2_version 0
sound vbr.mp3 -c:a libmp3lame -q:a 9 -ac 1
sound vbr-plain.mp3 -c:a libmp3lame -q:a 7 -ac 2 -write_xing 0
sound low.mp3 -c:a libmp3lame -b:a 24k -ac 1 -ar 22050
sound lower.mp3 -c:a libmp3lame -b:a 8k -ac 1 -ar 8000
sound layer2.mp2.mp3 -c:a mp2 -b:a 32k -ac 1 -ar 32000 -f mp2
sound plain.m4a -c:a aac -b:a 24k -ac 1
sound fast.m4a -c:a aac -b:a 24k -ac 1 -movflags +faststart
sound fragments.m4a -c:a aac -b:a 24k -ac 1 -movflags +frag_keyframe+empty_moov -frag_duration 500000
sound vorbis.ogg -c:a libvorbis -q:a 0 -ac 1
sound opus.opus -c:a libopus -b:a 12k -ac 1 -ar 48000
sound flac.ogg -c:a flac -ar 8000 -ac 1 -f ogg
sound pcm.wav -c:a pcm_u8 -ar 8000 -ac 1
sound large.wav -c:a pcm_u8 -ar 8000 -ac 1 -rf64 always
sound adpcm.wav -c:a adpcm_ima_wav -ar 8000 -ac 1
cat > chapters.txt <<'T'
;FFMETADATA1
[CHAPTER]
TIMEBASE=1/1000
START=0
END=1500
title=Opening
[CHAPTER]
TIMEBASE=1/1000
START=1500
END=3200
title=Déjà vu & more
T
for form in "chapters.mp3 -c:a libmp3lame -b:a 24k -ar 22050" "chapters.m4a -c:a aac -b:a 24k" "chapters.opus -c:a libopus -b:a 12k -ar 48000"; do
  set -- $form; out=$1; shift
  ffmpeg -v error -y -f lavfi -i "sine=frequency=330:sample_rate=44100:duration=3.2" -i chapters.txt -map 0 -map_chapters 1 -ac 1 -fflags +bitexact -flags:a +bitexact "$@" "$out"
done
ffmpeg -v error -y -f lavfi -i "sine=frequency=330:duration=3.2" -f lavfi -i "color=c=red:s=16x16:d=3.2:r=5" -c:a aac -b:a 24k -ac 1 -c:v libx264 -fflags +bitexact video.mp4
rm chapters.txt
