namespace LeadershipHub.Cli.Sites;

/// <summary>A form that works as it is, with what else it could have as comments.</summary>
internal sealed record FormSeed(string Kind)
{
    public static IReadOnlyList<string> Kinds { get; } = ["contact", "reply", "testimonial", "question", "poll", "newsletter"];

    public static string Path(string slug) => $"content/forms/{slug}.yml";

    /// <param name="schema">The first line, with its end, or "".</param>
    public string Text(string schema) => (schema + Head + """

        # provider: inbox           # in place of the site's: formspree, netlify, web3forms, basin, getform, staticforms, custom
        # redirect: pages/thanks.md # where readers go afterwards
        # retention_days: 365       # the hub's endpoint deletes an entry then
        # proof_of_work: true       # the browser works a moment before it sends

        """ + Fields + "\n").ReplaceLineEndings("\n");

    private string Head => Kind switch
    {
        "contact" => """
            title: Write to us
            intro: Three sentences are enough. We read every one.
            submit: Send
            success: Thank you. We answer within five working days.
            """,
        "reply" => """
            title: Say something back
            intro: We read every reply before it appears here.
            submit: Send the reply
            success: Thank you. We read it before it appears here.
            publish: replies            # approved entries come back under the page
            moderation: manual          # or auto
            """,
        "testimonial" => """
            title: How did it go?
            intro: You tried something that you read here. Tell us what came of it.
            submit: Tell us
            success: Thank you for telling us.
            publish: testimonials
            moderation: manual
            """,
        "question" => """
            title: Ask a question
            intro: It may be answered in an episode or a post.
            submit: Ask
            success: Thank you for asking.
            publish: questions
            moderation: manual
            """,
        "poll" => """
            title: What do you say?
            submit: Vote
            success: Your vote is counted.
            publish: poll
            moderation: auto
            min_seconds: 1
            """,
        _ => """
            title: Letters from us
            intro: One letter a month. Every letter has a link that ends it.
            submit: Subscribe
            success: Thank you. Please look for a letter that asks whether it was you.
            """,
    };

    private string Fields => Kind switch
    {
        "contact" => """
            fields:
              - { name: name, label: Your name, max_length: 80 }
              - { name: email, type: email, label: Your address, help: Only if you want an answer., private: true }
              - name: subject_matter
                type: select
                label: What is it about?
                options: [A question, Something that went wrong, Something that went well, { value: other, label: Something else }]
              - { name: which, label: What is it, show_if: { field: subject_matter, equals: other } }
              - { name: message, type: textarea, label: Your message, required: true, min_length: 10, max_length: 5000 }
            """,
        "reply" => """
            fields:
              - { name: name, label: Your name, help: As it should stand beside your reply., required: true, max_length: 80 }
              - { name: email, type: email, label: Your address, help: Never shown., private: true }
              - { name: message, type: textarea, label: Your reply, required: true, max_length: 3000 }
              - name: consent
                type: consent
                text: You may show my reply and my name on this page.
                version: "1"            # a new number when the text changes
                required: true
            # Put it under every post, in site.config.yml:
            #   sections: { posts: { form: reply } }
            """,
        "testimonial" => """
            fields:
              - { name: usefulness, type: rating, label: How useful was it?, required: true }
              - { name: recommend, type: nps, label: How likely are you to recommend it? }
              - { name: story, type: textarea, label: What changed?, required: true, min_length: 20, max_length: 2000 }
              - { name: name, label: Your name, required: true, max_length: 80 }
              - { name: role, label: What you do, max_length: 80 }
              # - { name: photo, type: file, label: A picture, accept: [.jpg, .png], max_bytes: 4194304, private: true }
              - { name: consent, type: consent, text: "You may publish my story, my name and what I do.", version: "1", required: true }
            """,
        "question" => """
            fields:
              - { name: question, type: textarea, label: Your question, required: true, max_length: 500 }
              - { name: name, label: What shall we call you?, max_length: 80 }
              - { name: email, type: email, label: Shall we write when it is answered?, private: true }
              - { name: consent, type: consent, text: You may publish my question with the name that I gave., version: "1", required: true }
            """,
        "poll" => """
            fields:
              - name: choice
                type: radio
                label: Choose one
                options: [The first, The second, Neither]
                # quotes: [id-of-one, id-of-another]     # quotes of the hub as options
                # quotes: { topic: listening, limit: 5 } # or some of a topic
                required: true
              - { name: consent, type: consent, text: You may count my vote and show the result., version: "1", required: true }
            """,
        _ => """
            fields:
              - { name: email, type: email, label: Your address, required: true, private: true }
              - { name: consent, type: consent, text: You may send me your letters to this address. I can end that at any time., version: "1", required: true }
            """,
    };
}
