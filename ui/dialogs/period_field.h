#pragma once

#include "domain/consultation.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QDateEdit;
class QLabel;

namespace gaiyo {

// The days of a public comment, below them as the booklet prints them, and whether it does.
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

    QDateEdit *m_from;
    QDateEdit *m_to;
    QCheckBox *m_isPrinted;
    QLabel *m_printed;
};

} // namespace gaiyo
