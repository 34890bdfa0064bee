#!/usr/bin/env python3
"""Speaks the texts of this folder into the folder of the show: sounds, transcripts and chapters."""
import json
import pathlib
import subprocess
import sys
import tempfile
import wave

HERE = pathlib.Path(__file__).parent
SHOW = HERE.parent / "podcast"
VOICES = {"Mara": ("en-gb-x-rp+f3", 152), "Idris": ("en-gb-scotland", 148), "Bridie": ("en-gb-x-gbclan+f4", 158)}
NAMES = {"Mara": "Mara Quill", "Idris": "Idris Tallowby", "Bridie": "Bridie Oakapple"}
RATE, GAP, CHAPTER_GAP = 22050, 0.35, 0.8

# Every form that sounds come in, so that the demonstration shows them all.
FORMS = {"083": ["m4a"], "086": ["mp3", "opus"]}
CODECS = {
    "mp3": ["-c:a", "libmp3lame", "-q:a", "9", "-ac", "1", "-write_xing", "1"],
    "m4a": ["-c:a", "aac", "-b:a", "32k", "-ac", "1", "-movflags", "+faststart"],
    "opus": ["-c:a", "libopus", "-b:a", "20k", "-ac", "1", "-ar", "48000"],
}


def speak(words, voice, pace, target):
    subprocess.run(["espeak-ng", "-v", voice, "-s", str(pace), "-w", str(target), words], check=True)
    with wave.open(str(target)) as sound:
        assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (RATE, 1, 2)
        return sound.readframes(sound.getnframes())


def clock(seconds):
    thousandths = round(seconds * 1000)
    return f"{thousandths // 3600000:02}:{thousandths // 60000 % 60:02}:{thousandths // 1000 % 60:02}.{thousandths % 1000:03}"


def make(text, work):
    frames, cues, chapters = bytearray(), [], []
    for line in text.read_text(encoding="utf-8").splitlines():
        at = len(frames) / 2 / RATE
        if line.startswith("=="):
            if frames:
                frames += bytes(2 * int(RATE * CHAPTER_GAP))
            chapters.append({"startTime": round(len(frames) / 2 / RATE, 3), "title": line[2:].strip()})
            continue

        name, words = line.split(": ", 1)
        spoken = speak(words, *VOICES[name], work / "line.wav")
        frames += spoken
        cues.append((at if not chapters or at >= chapters[-1]["startTime"] else chapters[-1]["startTime"], len(frames) / 2 / RATE, NAMES[name], words))
        frames += bytes(2 * int(RATE * GAP))

    with wave.open(str(work / "all.wav"), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(bytes(frames))

    plain = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"]
    for form in FORMS.get(text.stem[:3], ["mp3"]):
        subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", str(work / "all.wav"), *CODECS[form], *plain, str(SHOW / f"{text.stem}.{form}")], check=True)

    lines = ["WEBVTT", ""]
    for start, end, name, words in cues:
        lines += [f"{clock(start)} --> {clock(end)}", f"<v {name}>{words}", ""]
    (SHOW / f"{text.stem}.vtt").write_text("\n".join(lines), encoding="utf-8")
    if chapters:
        (SHOW / f"{text.stem}.chapters.json").write_text(json.dumps({"version": "1.2.0", "chapters": chapters}, indent=2) + "\n", encoding="utf-8")
    print(f"{text.stem}: {len(frames) / 2 / RATE:.1f} s, {len(cues)} lines, {len(chapters)} chapters")


def main():
    with tempfile.TemporaryDirectory() as work:
        for text in sorted(HERE.glob("0*.txt")):
            if len(sys.argv) < 2 or text.stem[:3] in sys.argv[1:]:
                make(text, pathlib.Path(work))


main()
