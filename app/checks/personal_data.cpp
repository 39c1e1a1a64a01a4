#include "checks/check_context.h"
#include "checks/personal_words.h"
#include "checks/subjects.h"

namespace gaiyo {

namespace {

// Looks through what is printed, one text after the other.
class PersonalDataCheck
{
public:
    explicit PersonalDataCheck(CheckContext &context)
        : m_context(context)
        , m_finder(context.settings.confirmedWords, context.aids.people)
    {}

    void run()
    {
        const Consultation &front = m_context.snapshot.consultation;
        const QStringList texts = QStringList{front.title, front.subtitle} + m_context.notes();
        for (const QString &text : texts)
            tell(
                findIn(text), [] { return Checks::tr("The front page"); },
                [this](auto code, auto severity, const QString &message) {
                    m_context.reportFront(code, severity, message);
                });
        for (const PrintedText &text : m_context.texts()) {
            if (text.field == TextField::Title)
                tell(
                    kept(text.facts), [&] { return placeName(text); },
                    [&](auto code, auto severity, const QString &message) {
                        m_context.report(code, severity, text, message);
                    });
        }
        const auto at = [this](const Opinion &opinion) {
            return [this, &opinion](auto code, auto severity, const QString &message) {
                m_context.report(code, severity, opinion, message);
            };
        };
        for (const OpinionRow &row : m_context.opinionRows()) {
            if (!row.isPrinted())
                continue;
            for (const TextFacts *facts : m_context.textsOf(row))
                tell(
                    kept(*facts), [&] { return Checks::tr("No.%1").arg(row.no); }, at(row.opinion));
        }
        for (const PrintedResponse &printed : m_context.printedResponses())
            tell(
                kept(m_context.asPrinted(printed)),
                [&] { return Checks::tr("The response to No.%1").arg(printed.no); },
                at(printed.opinion));
    }

private:
    struct Found
    {
        std::vector<PersonalWords> known;
        std::vector<PersonalWords> suspected;

        bool operator==(const Found &) const = default;
    };

    Found findIn(const QString &text) const
    {
        return {m_finder.knownIn(text), m_finder.suspectedIn(text)};
    }
    const Found &kept(const TextFacts &facts) const
    {
        return facts.found<Found>([this](const QString &words) { return findIn(words); });
    }

    // The place is named only where something is found: texts are many.
    template <typename NamePlace, typename Report>
    void tell(const Found &found, NamePlace place, Report report)
    {
        for (const PersonalWords &known : found.known) // not who it is
            report("identity_in_text", Severity::Error, knownSentence(known.reason).arg(place()));
        for (const PersonalWords &suspected : found.suspected) {
            report("personal_data", Severity::Warning,
                   Checks::tr("%1 may tell who somebody is: “%2”.")
                       .arg(place(), excerpt(suspected.words)));
            m_context.addWords(suspected.words);
        }
    }

    static QString knownSentence(PersonalReason reason)
    {
        switch (reason) {
        case PersonalReason::Name:
            return Checks::tr("%1 has the name of somebody in the register.");
        case PersonalReason::Address:
            return Checks::tr("%1 has the address of somebody in the register.");
        default:
            return Checks::tr("%1 has the telephone number or mail address of somebody in the "
                              "register.");
        }
    }

    CheckContext &m_context;
    PersonalWordsFinder m_finder;
};

} // namespace

void checkPersonalData(CheckContext &context)
{
    PersonalDataCheck(context).run();
}

} // namespace gaiyo
