#include "checks/check_context.h"
#include "checks/personal_words.h"
#include "checks/subjects.h"
#include "domain/markup.h"

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
            look(
                text, [] { return Checks::tr("The front page"); },
                [this](auto code, auto severity, const QString &message) {
                    m_context.reportFront(code, severity, message);
                });
        for (const Node &node : m_context.snapshot.nodes)
            look(
                node.title, [&] { return Checks::tr("The heading “%1”").arg(excerpt(node.title)); },
                [&](auto code, auto severity, const QString &message) {
                    m_context.report(code, severity, node, message);
                });
        const auto at = [this](const Opinion &opinion) {
            return [this, &opinion](auto code, auto severity, const QString &message) {
                m_context.report(code, severity, opinion, message);
            };
        };
        for (const Opinion &opinion : m_context.snapshot.opinions) {
            const auto no = m_context.index.findPrintedNo(opinion);
            const QStringList printed = no ? m_context.wordsOf(opinion) : QStringList();
            for (const QString &text : printed)
                look(
                    text, [&] { return Checks::tr("No.%1").arg(*no); }, at(opinion));
        }
        for (const PrintedResponse &printed : printedResponses(m_context))
            look(
                m_context.index.plainText(printed.response.markup),
                [&] { return Checks::tr("The response to No.%1").arg(printed.no); },
                at(printed.opinion));
    }

private:
    // The place is named only where something is found: texts are many.
    template <typename NamePlace, typename Report>
    void look(const QString &text, NamePlace place, Report report)
    {
        for (const PersonalWords &known : m_finder.knownIn(text)) // not who it is
            report("identity_in_text", Severity::Error, knownSentence(known.reason).arg(place()));
        for (const PersonalWords &found : m_finder.suspectedIn(text)) {
            report("personal_data", Severity::Warning,
                   Checks::tr("%1 may tell who somebody is: “%2”.")
                       .arg(place(), excerpt(found.words)));
            m_context.addWords(found.words);
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
