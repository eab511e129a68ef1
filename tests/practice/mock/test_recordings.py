from nextrung.practice.mock.recordings import next_recording, recording_named, recordings_of


def test_recordings_of_one_interview_are_counted_and_not_those_of_another(tmp_path):
    session = tmp_path / "0001.jsonl"
    assert next_recording(session).name == "0001-01.wav"
    for name in ("0001-02.wav", "0001-10.wav", "0001-copy.wav", "0002-30.wav"):
        (tmp_path / name).touch()
    assert next_recording(session).name == "0001-11.wav"
    assert [file.name for file in recordings_of(session)] == ["0001-02.wav", "0001-10.wav"]


def test_a_recording_is_known_by_its_count_where_its_interview_has_another_number(tmp_path):
    (tmp_path / "0007-02.wav").touch()
    session = tmp_path / "0007.jsonl"
    assert recording_named(session, "0001-02.wav") == tmp_path / "0007-02.wav"
    assert recording_named(session, "0001-01.wav") is None
    assert recording_named(session, "") is None
    assert recording_named(session, "../../0001-02.wav/x") is None
