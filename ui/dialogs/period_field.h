#pragma once

#include "domain/consultation.h"

#include <QWidget>

#include <optional>

class QCheckBox;

namespace gaiyo {

class DayField;

// The days of a public comment, and whether the booklet prints them.
class PeriodField : public QWidget
{
    Q_OBJECT
public:
    // `proposed` are the days shown until others are chosen.
    PeriodField(const Period &proposed, bool isPrinted, QWidget *parent = nullptr);

    std::optional<Period> period() const; // none where it is not printed
    bool isBackwards() const;

Q_SIGNALS:
    void changed();

private:
    void showDays();

    DayField *m_from;
    DayField *m_to;
    QCheckBox *m_isPrinted;
};

} // namespace gaiyo
